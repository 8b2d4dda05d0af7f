import { makeStyles } from '@fluentui/react-components'
import { listMessages } from '@/lib/messages/list'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'

const useStyles = makeStyles({
  whole: { padding: '32px 24px 0', overflow: 'hidden', [whenNarrow]: { padding: '0 16px' } },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px 24px 1.2fr 1.6fr 0.8fr 0.8fr',
    gap: '12px',
    alignItems: 'center',
    height: '36px',
    [whenNarrow]: { gridTemplateColumns: '24px 1fr', height: '94px' },
  },
  wide: { [whenNarrow]: { display: 'none' } },
})

/** Rows of the final height, so that nothing moves when the real ones come. */
export function ListSkeleton() {
  const styles = useStyles()
  const t = useTexts(listMessages)
  return (
    <Skeleton className={styles.whole} label={t('reading')}>
      {Array.from({ length: 20 }, (_, index) => (
        <div key={index} className={styles.row}>
          <SkeletonBar />
          <SkeletonBar />
          <SkeletonBar className={styles.wide} />
          <SkeletonBar className={styles.wide} />
          <SkeletonBar className={styles.wide} />
          <SkeletonBar className={styles.wide} />
        </div>
      ))}
    </Skeleton>
  )
}
