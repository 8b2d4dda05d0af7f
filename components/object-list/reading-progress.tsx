import { makeStyles, tokens } from '@fluentui/react-components'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { useFormats } from '@/components/ui/use-formats'
import type { List } from './list'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '8px', maxWidth: '480px', padding: '24px' },
  track: {
    height: '4px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
  },
  bar: { display: 'block', height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
})

/** Progress of reading a list that can only be shown once it is complete. */
export function ReadingProgress({ progress: { read, of } }: { progress: NonNullable<List['progress']> }) {
  const styles = useStyles()
  const t = useTexts(listMessages)
  const formats = useFormats()
  const words = t('readingWhole', { read, all: of === 'unknown' ? of : formats.number(of) })
  return (
    <div className={styles.whole}>
      <p role="status">{words}</p>
      <div
        role="progressbar"
        aria-label={t('reading')}
        aria-valuetext={words}
        {...(typeof of === 'number' && { 'aria-valuemin': 0, 'aria-valuemax': of, 'aria-valuenow': read })}
        className={styles.track}
      >
        <span
          className={styles.bar}
          style={{ width: typeof of === 'number' && of > 0 ? `${Math.min(100, (read / of) * 100)}%` : '30%' }}
        />
      </div>
    </div>
  )
}
