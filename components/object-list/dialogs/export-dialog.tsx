'use client'

import { Button, Field, makeStyles, ProgressBar, Radio, RadioGroup } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useState, type ReactNode } from 'react'
import { deleterMessages } from '@/lib/messages/deleters'
import { exportMessages } from '@/lib/messages/export'
import { kindMessages } from '@/lib/messages/kinds'
import { useTexts } from '@/components/ui/use-texts'
import { ActDialog } from '@/components/ui/act-dialog'
import { FailureNotice } from '@/components/shared/failure-notice'
import { saveFile } from '@/components/ui/save-file'
import { useFormats } from '@/components/ui/use-formats'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import type { ListName } from '@/lib/contract/paths'
import type { ListView } from '@/lib/contract/view'
import { likelySeparator } from '@/lib/format/csv'
import { kindOf } from '@/lib/kinds'
import {
  exportFormats,
  fileColumns,
  type CsvStyle,
  type ExportFormat,
  type ExportTexts,
} from '@/lib/queries/export/export-file'
import { useExport, type ExportState } from '@/lib/queries/export/use-export'
import { useWayOut } from '@/lib/queries/use-way-out'
import { preferences } from '@/lib/storage/preferences'
import { ColumnChoiceField } from './column-choice-field'
import { CsvStyleChoice } from './csv-style-choice'
import { useExportColumns } from './use-export-columns'
import { useAnyColumnLabel } from '@/components/object-list/use-any-column-label'

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  kinds: { margin: '8px 0 0' },
})

type Props = {
  list: ListName
  view: ListView
  columns: readonly string[]
  /** How many rows there are, as the list says. */
  total?: number | 'unknown' | undefined
  onClose: () => void
}

/** Saves everything that a view shows as a file. */
export function ExportDialog({ list, view: viewShown, columns: shown, total = 'unknown', onClose }: Props) {
  const t = useTexts(exportMessages)
  const texts = useExportTexts(list)
  const kind = list === 'all' ? null : kindOf(list)
  const chosen = useExportColumns(kind, { view: viewShown, columns: shown })
  const { view, columns } = chosen
  const { state, start, stop } = useExport({ list, view, columns, texts })
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [csv, changeCsv] = useCsvStyle()
  const isRunning = state.phase === 'running'
  const run = async () => {
    const file = await start(format, csv)
    if (file) saveFile(file.name, file.blob)
  }
  return (
    <ActDialog
      title={t('title')}
      onClose={isRunning ? stop : onClose}
      actions={
        <>
          <Button onClick={isRunning ? stop : onClose}>
            {t(isRunning || state.phase === 'idle' ? 'cancel' : 'close')}
          </Button>
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={isRunning || chosen.isReading}
            onClick={() => (state.phase === 'finished' ? saveFile(state.file.name, state.file.blob) : void run())}
          >
            {t(state.phase === 'finished' ? 'saveAgain' : 'start')}
          </Button>
        </>
      }
    >
      <What total={total} isEvery={chosen.choice === 'every'} labels={fileColumns(columns).map(texts.label)} />
      {state.phase !== 'finished' && (
        <>
          <ColumnChoiceField kind={kind} chosen={chosen} isDisabled={isRunning} />
          <FormatChoice format={format} isDisabled={isRunning} onChange={setFormat}>
            <CsvStyleChoice style={csv} isDisabled={isRunning} onChange={changeCsv} />
          </FormatChoice>
        </>
      )}
      {isRunning && <Progress {...state} />}
      <Outcome state={state} labelOf={texts.label} />
      {state.phase === 'failed' && <Failed list={list} state={state} onRetry={() => void run()} />}
    </ActDialog>
  )
}

type WhatProps = { total: number | 'unknown'; isEvery: boolean; labels: readonly string[] }

function What({ total, isEvery, labels }: WhatProps) {
  const styles = useStyles()
  const t = useTexts(exportMessages)
  const formats = useFormats()
  const rows = { all: String(total), count: total === 'unknown' ? 0 : total }
  return (
    <p className={styles.text}>
      {isEvery
        ? t('whatEvery', { ...rows, columns: labels.length })
        : t('what', { ...rows, columns: formats.allOf(labels) })}
    </p>
  )
}

/** As the person chose it last in this browser. */
function useCsvStyle() {
  const [style, setStyle] = useState<CsvStyle>(() => {
    const { csvSeparator = likelySeparator(navigator.language), csvZone = 'local' } = preferences.read()
    return { separator: csvSeparator, zone: csvZone }
  })
  const change = (chosen: Partial<CsvStyle>) => {
    const next = { ...style, ...chosen }
    setStyle(next)
    preferences.keep({ csvSeparator: next.separator, csvZone: next.zone })
  }
  return [style, change] as const
}

type FormatProps = {
  format: ExportFormat
  isDisabled: boolean
  onChange: (format: ExportFormat) => void
  /** What is to be chosen of a file for a spreadsheet. */
  children: ReactNode
}

function FormatChoice({ format, isDisabled, onChange, children }: FormatProps) {
  const t = useTexts(exportMessages)
  return (
    <>
      <Field label={t('format')}>
        <RadioGroup
          value={format}
          disabled={isDisabled}
          onChange={(_, { value }) => onChange(exportFormats.find((name) => name === value) ?? 'csv')}
        >
          {exportFormats.map((name) => (
            <Radio key={name} value={name} label={t(`formats.${name}`)} />
          ))}
        </RadioGroup>
      </Field>
      {format === 'csv' && children}
    </>
  )
}

function Outcome({ state, labelOf }: { state: ExportState; labelOf: (column: string) => string }) {
  const styles = useStyles()
  const t = useTexts(exportMessages)
  const formats = useFormats()
  return (
    <div role="status">
      {state.phase === 'running' && <span className="visually-hidden">{t('reading')}</span>}
      {state.phase === 'stopped' && <p className={styles.text}>{t('stopped')}</p>}
      {state.phase === 'finished' && (
        <>
          <p className={styles.text}>{t('saved', { count: state.count, file: state.file.name })}</p>
          <Missing missing={state.missing} />
          {state.unreadColumns.length > 0 && (
            <p className={styles.text}>
              {t('unreadColumns', { columns: formats.allOf(state.unreadColumns.map(labelOf)) })}
            </p>
          )}
        </>
      )}
    </div>
  )
}

/** The progress bar says it when a screen reader asks. A live region would speak at every page. */
function Progress({ progress, waitingUntil }: Extract<ExportState, { phase: 'running' }>) {
  const styles = useStyles()
  const t = useTexts(exportMessages)
  const formats = useFormats()
  const { rows, read, of } = progress ?? { rows: 0, read: 0, of: 'unknown' }
  const amounts = { rows, read, of: of === 'unknown' ? 0 : of, all: String(of) }
  const words = progress ? t(rows === read ? 'progress' : 'progressFound', amounts) : t('reading')
  return (
    <div>
      <ProgressBar
        aria-label={t('reading')}
        aria-valuetext={words}
        {...(typeof of === 'number' && of > 0 && { value: Math.min(read, of), max: of })}
      />
      <p className={styles.text}>{words}</p>
      {waitingUntil && (
        <p className={styles.text} role="status">
          {t('waiting', { time: formats.clockTime(waitingUntil) })}
        </p>
      )}
    </div>
  )
}

type FailedProps = { list: ListName; state: Extract<ExportState, { phase: 'failed' }>; onRetry: () => void }

function Failed({ list, state: { failure, failedAt }, onRetry }: FailedProps) {
  const styles = useStyles()
  const t = useTexts(exportMessages)
  const wayOut = useWayOut()
  const kind = list === 'all' ? {} : { kind: kindOf(list) }
  return (
    <>
      <p className={styles.text}>{t('failed')}</p>
      <FailureNotice
        failure={failure}
        context={{ ...kind, operation: 'read', since: failedAt }}
        {...wayOut(failure, onRetry)}
      />
    </>
  )
}

function Missing({ missing }: Pick<Extract<ExportState, { phase: 'finished' }>, 'missing'>) {
  const styles = useStyles()
  const tExport = useTexts(exportMessages)
  const tKinds = useTexts(kindMessages)
  const failureTexts = useFailureTexts()
  if (missing.length === 0) return null
  return (
    <>
      <p className={styles.text}>{tExport('missing', { count: missing.length })}</p>
      <ul className={styles.kinds}>
        {missing.map(({ kind, failure }) => (
          <li key={kind}>
            {tExport('missingKind', {
              kind: tKinds(`names.${kind}.many`),
              reason: failureTexts(failure, { kind: kindOf(kind), operation: 'read' }).title,
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function useExportTexts(list: ListName): ExportTexts {
  const tExport = useTexts(exportMessages)
  const tKinds = useTexts(kindMessages)
  const tDeleters = useTexts(deleterMessages)
  const columnLabel = useAnyColumnLabel(list === 'all' ? null : kindOf(list))
  return {
    label: (column) => (column === 'left' ? tExport('left') : columnLabel(column)),
    kindName: (slug) => tKinds(`names.${slug}.one`),
    badge: (name) => tKinds(`badges.${name}`),
    unread: (label) => tExport('unreadColumn', { label }),
    untold: (reason) => tDeleters(`untold.${reason}`),
  }
}
