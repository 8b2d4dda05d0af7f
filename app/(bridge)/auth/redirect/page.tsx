import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { RedirectBridge } from '@/components/shell/redirect-bridge'
import { signingInMessages } from '@/lib/messages/signing-in'
import { textsOf } from '@/lib/messages/texts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(signingInMessages, await pageLocale())('working'), icons: '/icon.svg' }
}

export default function RedirectPage() {
  return <RedirectBridge />
}
