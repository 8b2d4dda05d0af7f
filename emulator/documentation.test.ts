import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { switchDefinitions } from './control/switch-definitions'
import { accounts } from './data/accounts'
import { namedApplications, namedServicePrincipals } from './data/named-applications'
import { namedGroups } from './data/named-groups'
import { namedGovernance } from './data/named-governance'
import { namedPolicies } from './data/named-policies'
import { rememberedCases } from './data/remembered-cases'
import { trickyUsers } from './data/tricky-users'

const page = readFileSync(new URL('../docs/emulator.md', import.meta.url), 'utf8')

test.each(Object.entries(switchDefinitions))('docs/emulator.md explains the switch %s', (name, definition) => {
  expect(page).toContain(`| \`${name}\` |`)
  expect(page).toContain(`| ${definition.default} | ${definition.meaning} |`)
})

test('docs/emulator.md names every account', () => {
  for (const { username } of accounts) expect(page).toContain(`| \`${username.split('@')[0]}\` |`)
})

test('docs/emulator.md names every case', () => {
  const cases = [
    ...trickyUsers,
    ...rememberedCases,
    ...namedGroups,
    ...namedApplications,
    ...namedServicePrincipals,
    ...namedPolicies,
    ...namedGovernance,
  ]
  for (const { about } of cases) expect(page).toContain(`| ${about} |`)
})
