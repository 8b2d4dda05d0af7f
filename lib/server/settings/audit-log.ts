import 'server-only'
import { appendFileSync } from 'node:fs'

/** Why the audit log cannot be written there; null where it can. A file that does not exist is made. */
export function auditLogProblem(path: string): string | null {
  if (path === 'stdout') return null
  try {
    appendFileSync(path, '', { mode: 0o600 })
    return null
  } catch {
    return 'must be stdout, or a file in a folder that exists and can be written'
  }
}
