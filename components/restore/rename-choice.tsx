'use client'

import { Checkbox, Field, Input } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { readinessMessages } from '@/lib/messages/readiness'
import { useTexts } from '@/components/ui/use-texts'
import { visibleText } from '@/lib/format/visible-text'
import { domainOf } from '@/lib/contract/domains'
import { renameReasons, type Rename, type RenameReason, type Renames } from '@/lib/queries/names/use-renames'
import { ChoiceList, useChoiceStyles } from './choice-list'
import { RenameLine } from './rename-line'

/** Offers new sign-in names for those of several objects whose old one cannot be had, and names each of them. */
export function RenameChoice({ renames }: { renames: Renames }) {
  const styles = useChoiceStyles()
  const t = useTexts(readinessMessages)
  const pending = renames.all.filter(({ to }) => to === undefined).length
  if (renames.all.length === 0) return null
  return (
    <>
      {pending > 0 && (
        <p role="status" className={styles.hint}>
          {t('pendingNames', { count: pending })}
        </p>
      )}
      {renameReasons.map((reason) => {
        const ofReason = renames.all.filter((rename) => rename.reason === reason)
        return ofReason.length > 0 && <OneReason key={reason} {...{ reason, renames, ofReason }} />
      })}
      {renameReasons.some(renames.isWanted) && <PatternField pattern={renames.pattern} />}
    </>
  )
}

type ReasonProps = { reason: RenameReason; renames: Renames; ofReason: readonly Rename[] }

function OneReason({ reason, renames, ofReason }: ReasonProps) {
  const styles = useChoiceStyles()
  const t = useTexts(actMessages.restore.renames)
  const named = ofReason.filter(({ to }) => to !== null)
  const [domain = ''] = named.flatMap(({ to }) => (to ? domainOf(to) : []))
  const isWanted = renames.isWanted(reason)
  const canBeNamed = named.length > 0 || renames.pattern.problem !== null
  return (
    <div>
      {canBeNamed && (
        <Checkbox
          checked={isWanted}
          onChange={(_, { checked }) => renames.want(reason, checked === true)}
          label={t(reason, { count: named.length, domain: visibleText(domain) })}
        />
      )}
      <ChoiceList items={ofReason} keyOf={({ object }) => object.id}>
        {(rename) => <RenameLine rename={rename} renames={renames} />}
      </ChoiceList>
      {canBeNamed && !renames.isLooking && (
        <p className={styles.hint}>{t(isWanted ? `${reason}Hint` : 'unwantedHint')}</p>
      )}
    </div>
  )
}

/** One pattern for all new names; what comes of it stands beside each old one. */
function PatternField({ pattern: { value, problem, type } }: { pattern: Renames['pattern'] }) {
  const t = useTexts(readinessMessages)
  return (
    <Field
      label={t('pattern')}
      hint={t('patternHint')}
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem ? t(`patternProblems.${problem}`) : null}
    >
      <Input value={value} autoComplete="off" spellCheck={false} onChange={(_, data) => type(data.value.trim())} />
    </Field>
  )
}
