import { useState } from 'react'
import { useTranslations } from 'use-intl'

/** Copies the address, which holds the whole view; `said` tells what came of it. */
export function useCopyLink() {
  const t = useTranslations('list')
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
