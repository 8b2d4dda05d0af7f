import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { ShareRegular } from '@fluentui/react-icons/svg/share'
import { useState } from 'react'
import { saveFile } from '@/components/ui/save-file'
import { useLocale } from '@/components/ui/locale-provider'
import { useTexts } from '@/components/ui/use-texts'
import type { Outcome } from '@/lib/contract/acts'
import { writeRunFile } from '@/lib/contract/run-file'
import type { RunState } from '@/lib/contract/runs'
import { likelySeparator } from '@/lib/format/csv'
import { kindMessages } from '@/lib/messages/kinds'
import { outcomeMessages } from '@/lib/messages/outcomes'
import { runMessages } from '@/lib/messages/runs'
import type { LiveRun } from '@/lib/queries/run/live-run'
import { runCsv, runJson } from '@/lib/queries/run/run-report-file'
import { useRuns } from '@/lib/queries/run/use-runs'

const useStyles = makeStyles({
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2 },
})

type Props = { live: LiveRun; state: RunState; onRemoved: () => void }

/** The report as files, on paper, for a colleague who goes on with it, and its end. */
export function ReportFiles({ live, state, onRemoved }: Props) {
  const t = useTexts(runMessages)
  const tKinds = useTexts(kindMessages)
  const tOutcomes = useTexts(outcomeMessages)
  const locale = useLocale()
  const texts = {
    label: (column: keyof typeof runMessages.columns) => t(`columns.${column}`),
    kindName: (kind: Parameters<typeof nameOf>[0]) => nameOf(kind),
    outcome: (outcome: Outcome | undefined) => tOutcomes(`${outcome?.state ?? 'notStarted'}`),
  }
  function nameOf(kind: RunState['objects'][number]['kind']) {
    return tKinds(`names.${kind}.one`)
  }
  const save = (ending: string, type: string, text: string) => {
    const day = new Date(live.run.startedAt).toISOString().slice(0, 10)
    saveFile(`${live.run.act}-${day}-${live.run.id.slice(0, 8)}.${ending}`, new Blob([text], { type }))
  }
  const isIdle = state.activity === 'idle'
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowDownloadRegular />}
        onClick={() => save('csv', 'text/csv', runCsv(state, texts, likelySeparator(locale)))}
      >
        {t('csv')}
      </Button>
      <Button
        appearance="subtle"
        icon={<ArrowDownloadRegular />}
        onClick={() => save('json', 'application/json', runJson(state))}
      >
        {t('json')}
      </Button>
      <Button appearance="subtle" icon={<PrintRegular />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      <Button
        appearance="subtle"
        icon={<ShareRegular />}
        disabledFocusable={!isIdle}
        onClick={() => save('run.json', 'application/json', writeRunFile(live))}
      >
        {t('handOver')}
      </Button>
      {isIdle && <Remove live={live} onRemoved={onRemoved} />}
    </>
  )
}

function Remove({ live, onRemoved }: Pick<Props, 'live' | 'onRemoved'>) {
  const styles = useStyles()
  const t = useTexts(runMessages)
  const runs = useRuns()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
    )
  }
  return (
    <span role="group" aria-label={t('remove')} className={styles.ask}>
      {t('removeAsk')}
      <Button onClick={() => void runs.remove(live).then(onRemoved)}>{t('removeConfirm')}</Button>
      <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
    </span>
  )
}
