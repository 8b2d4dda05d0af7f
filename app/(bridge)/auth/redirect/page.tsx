import type { Metadata } from 'next'
import { connection } from 'next/server'
import { RedirectBridge } from '@/components/shell/redirect-bridge'

export const metadata: Metadata = { title: 'Signing in', icons: '/icon.svg' }

export default async function RedirectPage() {
  // Rendered for each request, so that its scripts carry the nonce.
  await connection()
  return <RedirectBridge />
}
