'use client'

import { Button } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

/** Copies a text and says so, to the eye and to a screen reader. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTranslations('object')
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  const label = isCopied ? t('copied') : t('copy', { what: what.trim() })
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label={label}
        title={label}
        onClick={() => void copy()}
        onBlur={() => setCopied(false)}
      />
      <span role="status" className="visually-hidden">
        {isCopied ? t('copied') : ''}
      </span>
    </>
  )
}
