'use client'

import { Button } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { useState } from 'react'
import { objectMessages } from '@/lib/messages/object'
import { useTexts } from '@/components/ui/use-texts'

/** Copies a text and says so, to the eye and to a screen reader. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTexts(objectMessages)
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
