'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { detailMessages } from '@/lib/messages/details'
import { wholeObjectMessages } from '@/lib/messages/whole-object'
import { useTexts } from '@/components/ui/use-texts'
import { CopyButton } from '@/components/ui/copy-button'
import { Skeleton, SkeletonBar } from '@/components/ui/skeleton'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Kind } from '@/lib/kinds/kind'
import { useWholeObject } from '@/lib/queries/use-whole-object'
import { UnreadNote } from './unread-note'
import { WholeObjectFailure } from './whole-object-failure'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '12px' },
  box: { position: 'relative' },
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

/** Everything that Graph tells of the object, with its names and values as Graph gives them. */
export function JsonTab({ kind, object }: { kind: Kind; object: DeletedObject }) {
  const styles = useStyles()
  const tDetails = useTexts(detailMessages)
  const tWhole = useTexts(wholeObjectMessages)
  const query = useWholeObject(object)
  if (query.whole === null && !query.failure) {
    return (
      <Skeleton label={tWhole('reading')}>
        <SkeletonBar height={128} />
      </Skeleton>
    )
  }
  const json = JSON.stringify(query.whole?.properties ?? object.properties, null, 2)
  return (
    <div className={styles.whole}>
      <WholeObjectFailure kind={kind} query={query} />
      <div className={styles.box}>
        {/* Scrolls sideways, so the keyboard has to reach it. */}
        <pre tabIndex={0} aria-label={tDetails('tabs.json')} className={styles.json}>
          {json}
        </pre>
        <span className={styles.copy}>
          <CopyButton text={json} what={tDetails('tabs.json')} />
        </span>
      </div>
      {query.whole && <UnreadNote kind={kind} whole={query.whole} />}
    </div>
  )
}
