import 'server-only'
import { pino } from 'pino'
import { processWide } from './process-wide'

export const logLevels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof logLevels)[number]

/** One JSON line for each event on standard output. Callers pass no token, name or address; redaction only catches a slip. */
export const logger = processWide('logger', () =>
  pino(
    {
      base: null,
      // Above all others, so that no LOG_LEVEL leaves it out.
      customLevels: { audit: 70 },
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
    },
    // A line is out before what it tells of goes on: an intent stands in the log even if the process dies at once.
    pino.destination({ dest: 1, sync: true }),
  ),
)
