'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { problemMessages } from '@/lib/messages/problem'
import { useTexts } from '@/components/ui/use-texts'

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
})

/** What Graph or Entra gave as its reason, in its own words and language. */
export function MicrosoftQuote({ said }: { said: string }) {
  const styles = useStyles()
  const t = useTexts(problemMessages)
  return (
    <p className={styles.quote}>
      {t.rich('said', {
        quote: () => (
          <q lang="en" dir="auto">
            {said}
          </q>
        ),
      })}
    </p>
  )
}
