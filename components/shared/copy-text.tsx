'use client'

import { Button } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { useState } from 'react'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'

/** Copies a text that is made when it is asked for, and says so on the button. */
export function CopyText({ label, text }: { label: string; text: () => string }) {
  const t = useTexts(actMessages.restore)
  const [isCopied, setCopied] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <Button icon={<CopyRegular />} onClick={() => void copy()} onBlur={() => setCopied(false)}>
      {isCopied ? t('copied') : label}
    </Button>
  )
}
