import 'server-only'
import { pino } from 'pino'
import { processWide } from './process-wide'

/** One JSON line for each event on standard output. Callers pass no token, name or address; redaction only catches a slip. */
export const logger = processWide('logger', () =>
  pino(
    {
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
    },
    // A line is out before what it tells of goes on: an intent stands in the log even if the process dies at once.
    pino.destination({ dest: 1, sync: true }),
  ),
)
