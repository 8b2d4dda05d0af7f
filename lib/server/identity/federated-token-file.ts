import 'server-only'
import { decodeJwt, type JWTPayload } from 'jose'
import type { CloudName } from '@/lib/kinds/cloud'
import { readSettingFile } from '../settings/setting-file'

/** Why a file holds no token that Entra could take as proof, null where it may. The platform renews it while the app runs. */
export function tokenFileProblem(path: string, cloud: CloudName, now = Date.now()): string | null {
  const file = readSettingFile(path)
  if ('problem' in file) return file.problem
  const claims = claimsOf(file.text)
  if (claims === null) return 'names a file that does not hold a token (JWT)'
  if (claims.exp !== undefined && claims.exp * 1000 <= now)
    return 'names a file whose token has expired; the platform must renew it'
  return isForAnotherCloud(claims, cloud)
    ? `has a token for another cloud than ${cloud}: its audience is that one’s`
    : null
}

/** Source: "Microsoft Entra workload identity federation", audience by cloud; a registration may also name one of its own. */
export const audiences: Readonly<Record<CloudName, string>> = {
  global: 'api://AzureADTokenExchange',
  usgov: 'api://AzureADTokenExchangeUSGov',
  usgovdod: 'api://AzureADTokenExchangeUSGov',
  china: 'api://AzureADTokenExchangeChina',
}

function isForAnotherCloud({ aud }: JWTPayload, cloud: CloudName): boolean {
  const named = [aud ?? []].flat()
  return !named.includes(audiences[cloud]) && named.some((one) => Object.values(audiences).includes(one))
}

function claimsOf(token: string): JWTPayload | null {
  try {
    return decodeJwt(token)
  } catch {
    return null
  }
}
