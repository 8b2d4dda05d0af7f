import { makeStyles } from '@fluentui/react-components'
import { useFindingTexts } from '@/components/shared/use-finding-texts'
import type { Outcome } from '@/lib/contract/acts'
import type { Finding } from '@/lib/contract/findings'
import { failureOf } from '@/lib/contract/outcome-of-failure'
import { refutedBy } from '@/lib/contract/verdict'

const useStyles = makeStyles({ text: { margin: 0 } })

/** Who has what a refused restore takes, as it was found beforehand: Graph says that it is taken, and not by whom. */
export function WhatHoldsIt({ outcome, findings }: { outcome: Outcome; findings: readonly Finding[] }) {
  const styles = useStyles()
  const texts = useFindingTexts()
  const refused = refutedBy(failureOf(outcome))
  return findings
    .filter(({ check, taken, holder }) => refused.includes(check) && (taken ?? holder))
    .map((finding) => (
      <p key={finding.check} className={styles.text}>
        {texts(finding).advice}
      </p>
    ))
}
