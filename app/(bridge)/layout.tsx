import type { ReactNode } from 'react'

/** No frame, no session: this page only hands Entra's answer to the page that asked. */
export default function BridgeLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
