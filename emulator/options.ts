import { parseArgs } from 'node:util'
import { defaultSettings, type Settings } from './settings'

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the command line; a mistake is an error whose message is one line for the person at the keyboard. */
export function readOptions(args: readonly string[], environment: Environment): Settings {
  const values = parse(args)
  return {
    items: wholeNumber('--items', values.items, defaultSettings.items),
    seed: wholeNumber('--seed', values.seed, defaultSettings.seed),
    latencyMs: wholeNumber('--latency', values.latency, defaultSettings.latencyMs),
    port: port(values.port, environment),
    roles: roleProfile(values.roles),
    indexLagMs: wholeNumber('--index-lag', values['index-lag'], defaultSettings.indexLagMs),
    limitPercent: wholeNumber('--limit-percent', values['limit-percent'], defaultSettings.limitPercent),
    readLagMs: wholeNumber('--read-lag', values['read-lag'], defaultSettings.readLagMs),
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = {
    items: text,
    seed: text,
    latency: text,
    port: text,
    roles: text,
    'index-lag': text,
    'read-lag': text,
    'limit-percent': text,
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values
  } catch (error) {
    const [firstSentence] = (error instanceof Error ? error.message : String(error)).split('. ')
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Error(`${firstSentence}. Options: ${known.join(', ')}.`, { cause: error })
  }
}

function port(fromOption: string | undefined, environment: Environment): number {
  if (fromOption !== undefined) return wholeNumber('--port', fromOption, defaultSettings.port)
  return wholeNumber('EMULATOR_PORT', environment.EMULATOR_PORT, defaultSettings.port)
}

function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} takes a whole number, not '${text}'.`)
  return Number(text)
}

function roleProfile(text: string | undefined): Settings['roles'] {
  if (text === undefined) return defaultSettings.roles
  if (text === 'documented' || text === 'role-actions') return text
  throw new Error(`--roles takes documented or role-actions, not '${text}'.`)
}
