import 'server-only'
import { appendFileSync } from 'node:fs'
import { logger } from './logger'

/** Writes one line of the audit log, which is out when this returns. Throws where it cannot be written: then nothing is done. */
export type AuditLog = (line: Readonly<Record<string, unknown>>) => void

/**
 * A stream of its own, whatever the level of the log: a file that only grows, or standard output with the level `audit`. The file
 * is opened for each line, so that it can be moved away while the server runs.
 */
export function auditLogTo(path: string | null): AuditLog {
  if (path === null) return (line) => logger.audit(line)
  return (line) => {
    const text = JSON.stringify({ level: 'audit', time: new Date().toISOString(), ...line })
    appendFileSync(path, `${text}\n`, { mode: 0o600 })
  }
}
