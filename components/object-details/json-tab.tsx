'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { detailMessages } from '@/lib/messages/details'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'
import { CopyButton } from '@/components/ui/copy-button'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import type { DeletedObject } from '@/lib/contract/objects'

const useStyles = makeStyles({
  whole: { position: 'relative' },
  json: {
    margin: 0,
    padding: '12px 44px 12px 12px',
    overflowX: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusXLarge,
  },
  copy: { position: 'absolute', top: '8px', right: '8px' },
})

/** The properties that were asked of Graph, with their names and values as Graph gives them. */
export function JsonTab({ object, isWhole }: { object: DeletedObject; isWhole: boolean }) {
  const styles = useStyles()
  const tList = useTexts(listMessages)
  const tDetails = useTexts(detailMessages)
  if (!isWhole) {
    return (
      <Skeleton label={tList('reading')}>
        <SkeletonBar height={128} />
      </Skeleton>
    )
  }
  const json = JSON.stringify(object.properties, null, 2)
  return (
    <div className={styles.whole}>
      {/* Scrolls sideways, so the keyboard has to reach it. */}
      <pre tabIndex={0} aria-label={tDetails('tabs.json')} className={styles.json}>
        {json}
      </pre>
      <span className={styles.copy}>
        <CopyButton text={json} what={tDetails('tabs.json')} />
      </span>
    </div>
  )
}
