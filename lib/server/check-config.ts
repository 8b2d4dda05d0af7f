import 'server-only'
import { config, ConfigError } from './config'

/** Ends the process with one line for each wrong or missing variable. */
export function checkConfig(): void {
  try {
    config()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    for (const line of error.lines) process.stderr.write(`Configuration: ${line}\n`)
    process.exit(1)
  }
}
