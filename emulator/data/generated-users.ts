import { toGraphTime, type DirectoryObject } from './directory-object'
import { departments, firstNames, lastNames, offices } from './names'
import type { Random } from './random'
import { tenant } from './tenant'
import { createUser } from './user'

const dayMs = 86_400_000

export type GeneratedRange = { count: number; firstNumber: number; random: Random; nowMs: number }

/** Invented staff; the number in the address keeps it unique, as many organisations do. */
export function generateUsers({ count, firstNumber, random, nowMs }: GeneratedRange): DirectoryObject[] {
  return Array.from({ length: count }, (_, at) => generateUser(firstNumber + at, random, nowMs))
}

function generateUser(number: number, random: Random, nowMs: number): DirectoryObject {
  const givenName = random.pick(firstNames)
  const surname = random.pick(lastNames)
  const [department, jobTitles] = random.pick(departments)
  const [city, country, usageLocation, preferredLanguage] = random.pick(offices)
  const isSynced = random.chance(0.12)
  return createUser({
    id: random.guid(),
    displayName: `${givenName} ${surname}`,
    userPrincipalName: `${givenName}.${surname}${number}@${tenant.domain}`.toLowerCase(),
    properties: {
      givenName,
      surname,
      department,
      jobTitle: random.pick(jobTitles),
      officeLocation: `${city} ${1 + random.integer(4)}`,
      city,
      country,
      usageLocation,
      preferredLanguage,
      businessPhones: [`+00 555 01${String(random.integer(100)).padStart(2, '0')}`],
      mobilePhone: null,
      employeeId: String(20_000 + number),
      onPremisesSyncEnabled: isSynced ? true : null,
      createdDateTime: toGraphTime(nowMs - (60 + random.integer(2000)) * dayMs),
    },
  })
}
