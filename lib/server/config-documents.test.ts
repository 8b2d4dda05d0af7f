import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { settingNames } from './config'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
/** Read by Node and by the packages of OpenTelemetry. */
const ofOthers = ['PORT', 'HOSTNAME', 'OTEL_EXPORTER_OTLP_ENDPOINT']
const ours = settingNames.filter((name) => name !== 'NODE_ENV').toSorted()

it('the README has a line for each variable, and for none that the app does not know', () => {
  const cells = [...read('README.md').matchAll(/^\| (`[A-Z_]+`[^|]*) \|/gm)].map(([, cell = '']) => cell)
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name))
  expect(named.filter((name) => !ofOthers.includes(name)).toSorted()).toEqual(ours)
})

it('the example of .env.local has each variable', () => {
  const named = [...read('.env.example').matchAll(/^([A-Z_]+)=$/gm)].map(([, name = '']) => name)
  expect(named.toSorted()).toEqual(ours)
})
