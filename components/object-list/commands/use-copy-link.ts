import { useState } from 'react'
import { listMessages } from '@/lib/messages/list'
import { useTexts } from '@/components/ui/use-texts'

/** Copies the address, which holds the whole view. `said` tells whether that worked. */
export function useCopyLink() {
  const t = useTexts(listMessages)
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  return {
    label: state === 'copied' ? t('linkCopied') : t('copyLink'),
    said: { idle: '', copied: t('linkCopied'), refused: t('linkNotCopied') }[state],
    copy: () =>
      void navigator.clipboard.writeText(window.location.href).then(
        () => setState('copied'),
        () => setState('refused'),
      ),
    reset: () => setState('idle'),
  }
}
