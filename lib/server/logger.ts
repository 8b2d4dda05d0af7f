import 'server-only'
import { pino } from 'pino'
import { processWide } from './process-wide'

/** One JSON line for each event on standard output. Callers pass no token, name or address; redaction only catches a slip. */
export const logger = processWide('logger', () =>
  pino({
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    redact: {
      paths: [
        'accessToken',
        'token',
        'assertion',
        'authorization',
        'name',
        'displayName',
        'signInName',
        'mail',
      ].flatMap((name) => [name, `*.${name}`]),
      censor: '[redacted]',
    },
  }),
)
