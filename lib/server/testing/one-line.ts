import { UnsecuredJWT } from 'jose'
import { expect } from 'vitest'
import { ConfigError, parseConfig } from '../config'
import { settingFile } from './certificate-files'
import { leastSettings } from './right-settings'

export type Settings = Readonly<Record<string, string | undefined>>

const secretNames = ['ENTRA_CLIENT_SECRET', 'APP_KEY', 'ENTRA_CLIENT_SECERT', 'APPKEY', 'APP_KEYS', 'APP_SECRET']

/** One line, which names the variable and what it needs, and not the value where that is a secret. */
export function expectLine(settings: Settings, name: string, needs: RegExp): void {
  const lines = linesOf({ ...leastSettings, ...settings })
  expect(lines).toHaveLength(1)
  const [line = ''] = lines
  expect(line.slice(0, name.length + 2)).toBe(`${name}: `)
  expect(line).toMatch(needs)
  expect(line).not.toContain('\n')
  for (const one of secretNames) {
    const value = settings[one]
    if (value !== undefined) expect(line).not.toContain(value)
  }
}

export function linesOf(settings: Settings): readonly string[] {
  try {
    parseConfig(settings)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.lines
    throw error
  }
}

/** With a credential from a file in place of the secret. */
export function withFile(settings: Settings): Settings {
  const token = () => settingFile(new UnsecuredJWT({}).setAudience('api://AzureADTokenExchange').encode())
  const hasFile = Object.keys(settings).some((name) => /CERTIFICATE|TOKEN_FILE/.test(name))
  return { ENTRA_CLIENT_SECRET: undefined, ...(hasFile ? {} : { ENTRA_FEDERATED_TOKEN_FILE: token() }), ...settings }
}
