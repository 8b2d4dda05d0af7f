'use client'

import { Checkbox } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { visibleText } from '@/lib/format/visible-text'
import { domainOf } from '@/lib/contract/domains'
import { renameReasons, type Rename, type RenameReason, type Renames } from '@/lib/queries/names/use-renames'
import { ChoiceList, useChoiceStyles } from './choice-list'

/** Offers new sign-in names for those of several objects whose old one cannot be had, and names each of them. */
export function RenameChoice({ renames }: { renames: Renames }) {
  const styles = useChoiceStyles()
  const t = useTexts(actMessages.restore)
  if (renames.isLooking) {
    return (
      <p role="status" className={styles.hint}>
        {t('renames.looking')}
      </p>
    )
  }
  return renameReasons.map((reason) => {
    const ofReason = renames.all.filter((rename) => rename.reason === reason)
    return ofReason.length > 0 && <OneReason key={reason} {...{ reason, renames, ofReason }} />
  })
}

type ReasonProps = { reason: RenameReason; renames: Renames; ofReason: readonly Rename[] }

function OneReason({ reason, renames, ofReason }: ReasonProps) {
  const styles = useChoiceStyles()
  const t = useTexts(actMessages.restore.renames)
  const named = ofReason.filter(({ to }) => to !== null)
  const [domain = ''] = named.map(({ to }) => domainOf(to ?? ''))
  const isWanted = renames.isWanted(reason)
  return (
    <div>
      {named.length > 0 && (
        <Checkbox
          checked={isWanted}
          onChange={(_, { checked }) => renames.want(reason, checked === true)}
          label={t(reason, { count: named.length, domain: visibleText(domain) })}
        />
      )}
      <ChoiceList size={ofReason.length}>
        {ofReason.map(({ object, from, to }) => (
          <li key={object.id}>
            {to === null
              ? t('none', { from: visibleText(from) })
              : t('fromTo', { from: visibleText(from), to: visibleText(to) })}
          </li>
        ))}
      </ChoiceList>
      {named.length > 0 && <p className={styles.hint}>{t(isWanted ? `${reason}Hint` : 'unwantedHint')}</p>}
    </div>
  )
}
