import 'server-only'
import { config, ConfigError, type Config } from './config'
import { logger } from './logger'

/** Sets up the log; ends the process with one line for each wrong or missing variable. */
export function checkConfig(): Config {
  try {
    logger.level = config().logLevel
    return config()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const line of error.lines) process.stderr.write(`Configuration: ${line}\n`)
    return process.exit(1)
  }
}
