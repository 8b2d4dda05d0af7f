'use client'

import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { signInMessages } from '@/lib/messages/sign-in'

let isStarted = false

/** Hands Entra's answer to MSAL in the page that asked for it. Opened by hand, it leads to the start page. */
export function RedirectBridge() {
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    if (isStarted) return
    isStarted = true
    broadcastResponseToMainFrame().catch(() => setFailed(true))
  }, [])
  return (
    <main>
      {hasFailed ? <Link href="/">{signInMessages.toStart}</Link> : <p role="status">{signInMessages.working}</p>}
    </main>
  )
}
