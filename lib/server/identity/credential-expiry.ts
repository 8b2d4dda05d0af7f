import 'server-only'
import type { ClientCredential } from '../config'
import { logger } from '../logger'
import { currentCertificate } from './current-certificate'

export type CredentialExpiry = {
  readonly type: ClientCredential['type']
  /** The day, as `2027-01-31`, in UTC. */
  readonly expiresOn: string
  /** Whole days until then: 0 on the day itself, less when it is over. */
  readonly expiresInDays: number
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * When the app can no longer prove itself, null where nobody can say. Entra tells the day of a secret only to those who may read
 * registrations, so it has to be set; the token of a platform is renewed by it.
 */
export function expiryOf(credential: ClientCredential, now = Date.now()): CredentialExpiry | null {
  const expiresOn = dayOf(credential)
  if (expiresOn === null) return null
  const expiresInDays = Math.floor(Date.parse(expiresOn) / dayMs) - Math.floor(now / dayMs)
  return { type: credential.type, expiresOn, expiresInDays }
}

function dayOf(credential: ClientCredential): string | null {
  switch (credential.type) {
    case 'certificate':
      return new Date(currentCertificate(credential.path).leaf.validTo).toISOString().slice(0, 10)
    case 'secret':
      return credential.expiresOn
    case 'federatedToken':
    case 'managedIdentity':
      return null
  }
}

/** Says at the start and once a day how long it still lasts, from 30 days before on. */
export function watchExpiry(credential: ClientCredential): void {
  tellExpiry(credential)
  setInterval(() => tellExpiry(credential), dayMs).unref()
}

function tellExpiry(credential: ClientCredential): void {
  const expiry = expiryOf(credential)
  if (expiry === null || expiry.expiresInDays > 30) return
  const line = { event: 'credential', due: dueIn(expiry.expiresInDays), ...expiry }
  if (expiry.expiresInDays > 7) logger.warn(line)
  else logger.error(line)
}

/** The mark that has been passed, for alerts to tell by. */
function dueIn(days: number): string {
  if (days < 0) return 'expired'
  if (days <= 1) return '1 day'
  return days <= 7 ? '7 days' : '30 days'
}
