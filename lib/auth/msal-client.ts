import { PublicClientApplication, type Configuration } from '@azure/msal-browser'
import { redirectPath } from '@/lib/contract/paths'
import type { PublicConfig } from '@/lib/contract/public-config'
import { tabMarks } from './once-per-tab'

let clientOfTab: PublicClientApplication | undefined

/**
 * The MSAL client of this tab. Null while the server renders: nobody signs in there, and each client opens a
 * `BroadcastChannel` that would keep the whole answer for as long as the server lives.
 */
export function msalClient(config: PublicConfig): PublicClientApplication | null {
  if (typeof window === 'undefined') return null
  clientOfTab ??= new PublicClientApplication(configuration(config))
  return clientOfTab
}

function configuration(config: PublicConfig): Configuration {
  return {
    auth: {
      clientId: config.clientId,
      authority: config.authority,
      knownAuthorities: config.knownAuthorities,
      authorityMetadata: config.authorityMetadata,
      redirectUri: redirectPath,
      postLogoutRedirectUri: redirectPath,
      // Without this capability Graph refuses where it could challenge.
      clientCapabilities: ['cp1'],
      onRedirectNavigate: leaveNoTrace,
    },
    // Tabs share one session. MSAL encrypts the entries with a key that ends with the browser session.
    cache: { cacheLocation: 'localStorage' },
  }
}

/** A page that only leads to the sign-in has shown nothing yet, so it stays out of the history. */
function leaveNoTrace(url: string): boolean {
  if (tabMarks.read('signInAttempted') === null) return true
  window.location.replace(url)
  return false
}
