import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '@/components/ui/use-texts'
import type { Fate, RunState } from '@/lib/contract/runs'
import { runMessages } from '@/lib/messages/runs'
import { fateLooks } from './fate-looks'

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  chip: { fontWeight: tokens.fontWeightRegular, minWidth: 0 },
})

type Props = { run: RunState; fate: Fate | null; onChange: (fate: Fate | null) => void }

/** How many of a run ended how, each a filter of what is listed below. */
export function FateFilter({ run: { run, counts, objects, activity }, fate, onChange }: Props) {
  const styles = useStyles()
  const t = useTexts(runMessages.chips)
  const words: Readonly<Record<Fate, (count: { count: number }) => string>> = {
    done: (count) => t(run.act, count),
    failed: (count) => t('failed', count),
    unsure: (count) => t('unsure', count),
    leftAlone: (count) => t('leftAlone', count),
    left: (count) => t(activity === 'running' ? 'waiting' : 'left', count),
  }
  const shown = (Object.keys(words) as Fate[]).filter((one) => counts[one] > 0 || one === fate || one === 'done')
  return (
    <div role="group" aria-label={t('label')} className={styles.chips}>
      <ToggleButton
        size="small"
        shape="circular"
        className={styles.chip}
        checked={fate === null}
        onClick={() => onChange(null)}
      >
        {t('all', { count: objects.length })}
      </ToggleButton>
      {shown.map((one) => {
        const { Icon } = fateLooks[one]
        return (
          <ToggleButton
            key={one}
            size="small"
            shape="circular"
            className={styles.chip}
            icon={<Icon />}
            checked={fate === one}
            onClick={() => onChange(fate === one ? null : one)}
          >
            {words[one]({ count: counts[one] })}
          </ToggleButton>
        )
      })}
    </div>
  )
}
