import type { ObjectFacts } from './directory-object'
import { namedId, type NamedObject } from './named-object'
import { tenant } from './tenant'
import { createUser } from './user'

const at = (name: string) => `${name}@${tenant.domain}`
const day = 24

/** Deleted users as people look for them. Ids and names are stable; tests and guides rely on them. */
export const rememberedUsers: readonly NamedObject[] = [
  user(27, {
    about: 'one of its addresses is held by a mail contact',
    displayName: 'Taken By Contact',
    userPrincipalName: at('taken.by.contact'),
    deletedHoursAgo: 14 * day,
    properties: { proxyAddresses: [`SMTP:${at('taken.by.contact')}`, `smtp:${at('print.shop')}`] },
  }),
]

type UserCase = {
  about: string
  displayName: string
  userPrincipalName: string
  deletedHoursAgo: number
  facts?: ObjectFacts
  properties?: Record<string, unknown>
}

function user(number: number, { about, deletedHoursAgo, ...rest }: UserCase): NamedObject {
  const { id, type, facts, properties } = createUser({ id: namedId('user', number), ...rest })
  return { type, id, about, deletedHoursAgo, facts, properties }
}
