import 'server-only'
import { logger } from '../logger'
import { processWide } from '../process-wide'
import { readCertificateFile, type ClientCertificate } from './certificate-file'

type Known = { lastGood?: ClientCertificate; reported?: string | undefined }

const known = () => processWide('client certificates', () => new Map<string, Known>())

/**
 * The certificate as its file holds it now, so that a renewal needs no restart. While the file is being written, or holds
 * nothing of use, the last good one goes on; the log says so once.
 */
export function currentCertificate(path: string): ClientCertificate {
  const memory = known().get(path) ?? {}
  known().set(path, memory)
  const file = readCertificateFile(path)
  if (!('problem' in file)) {
    memory.reported = undefined
    memory.lastGood = file
    return file
  }
  if (memory.reported !== file.problem)
    logger.error({ event: 'credential', type: 'certificate', problem: file.problem })
  memory.reported = file.problem
  if (memory.lastGood === undefined) throw new Error(`The file of the certificate ${file.problem}`)
  return memory.lastGood
}
