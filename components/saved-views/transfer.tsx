'use client'

import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import { useRef, useState } from 'react'
import { savedViewMessages } from '@/lib/messages/saved-views'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { saveFile } from '@/components/ui/save-file'
import type { useSavedViews } from '@/lib/queries/use-saved-views'
import {
  largestFileBytes,
  mostViews,
  savedViewsText,
  withImported,
  type Imported,
} from '@/lib/storage/saved-views-file'

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    marginTop: '12px',
    [whenNarrow]: { '& button': { minHeight: '44px' } },
  },
  file: { display: 'none' },
  result: { margin: '8px 0 0' },
})

type Result = Imported | 'notImported' | 'notKept'

/** Views as a file for a colleague, and a colleague's file among one's own. */
export function Transfer({ saved: { views, change } }: { saved: ReturnType<typeof useSavedViews> }) {
  const styles = useStyles()
  const t = useTexts(savedViewMessages)
  const file = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<Result | null>(null)

  const importFrom = async (chosen: File) => {
    const text = chosen.size > largestFileBytes ? '' : await chosen.text().catch(() => '')
    let imported: Imported | null = null
    const isKept = change((before) => {
      imported = withImported(before, text, () => crypto.randomUUID())
      return imported?.after ?? before
    })
    setResult(isKept ? (imported ?? 'notImported') : 'notKept')
  }
  return (
    <>
      <div className={styles.buttons}>
        <Button
          icon={<ArrowDownloadRegular />}
          disabledFocusable={views.length === 0}
          onClick={() => saveFile('saved-views.json', new Blob([savedViewsText(views)], { type: 'application/json' }))}
        >
          {t('export')}
        </Button>
        <Button icon={<ArrowUploadRegular />} onClick={() => file.current?.click()}>
          {t('import')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={t('import')}
          className={styles.file}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? []
            if (chosen) void importFrom(chosen)
            // Without this the same file could not be chosen a second time.
            currentTarget.value = ''
          }}
        />
      </div>
      <p role="status" className={styles.result}>
        {result && (typeof result === 'string' ? t(result) : t('imported', countsOf(result)))}
      </p>
    </>
  )
}

function countsOf({ added, there, leftOut }: Imported) {
  return { added, there, leftOut, most: mostViews }
}
