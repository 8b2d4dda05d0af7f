'use client'

import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { tabMarks } from '@/lib/auth/once-per-tab'
import { useTexts } from '@/components/ui/use-texts'
import { signingInMessages } from '@/lib/messages/signing-in'

let isStarted = false

/** Hands Entra's answer to MSAL in the page that asked for it. Opened by hand, it leads to the start page. */
export function RedirectBridge() {
  const t = useTexts(signingInMessages)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (isStarted) return
    isStarted = true
    if (isAnswerAgain()) {
      leaveBackwards()
      setTimeout(() => setFailed(true), 2000)
      return
    }
    broadcastResponseToMainFrame().catch(() => setFailed(true))
  }, [])
  return <main>{hasFailed ? <Link href="/">{t('toStart')}</Link> : <p role="status">{t('working')}</p>}</main>
}

/**
 * Goes back only once: somebody who signs in by hand on Entra's page would otherwise be sent back to it again and again.
 */
function leaveBackwards(): void {
  const wentBack = tabMarks.read('wentBack') !== null
  tabMarks.set('wentBack')
  if (wentBack) window.location.replace('/')
  else window.history.back()
}

/**
 * Back from the app comes by Entra's page, which answers at once where the person is signed in. Nobody asked for that answer:
 * who went back wants to see what was before.
 */
function isAnswerAgain(): boolean {
  const hasAnswer = /[#&?](code|error)=/.test(window.location.hash + window.location.search)
  const isAlone = window.parent === window && window.opener === null
  return hasAnswer && isAlone && tabMarks.read('asked') === null
}
