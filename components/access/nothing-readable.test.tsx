import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { helpdeskLead } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { apiPaths } from '@/lib/contract/paths'
import type { Me } from '@/lib/contract/person'
import { kinds } from '@/lib/kinds'
import { operations } from '@/lib/kinds/kind'
import { roles } from '@/lib/kinds/roles'
import { kindMessages } from '@/lib/messages/kinds'
import { NothingReadable } from './nothing-readable'

const permissions = kinds.flatMap((kind) => operations.flatMap((name) => kind.permissions[name]))
const main = page.getByRole('main')

function showPage(me: Partial<Me>) {
  server.answer(apiPaths.me(), (): Me => ({ ...helpdeskLead, permissions, roleTemplateIds: [], ...me }))
  return show(<NothingReadable />)
}

test('somebody without a role learns which one to ask for, for every kind, and no word of it is an alarm', async () => {
  await showPage({})
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Seeing deleted objects takes a role')
  await expect.element(main).toHaveTextContent('You have no active role.')
  const asked = page.getByRole('list').first()
  for (const { slug } of kinds) await expect.element(asked).toHaveTextContent(kindMessages.names[slug].lower.many)
  await expect
    .element(page.getByRole('listitem').filter({ hasText: 'Groups Administrator' }))
    .toHaveTextContent('groups')
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  await expectAccessible()
})

test('it leads to the lists that show owners what is theirs, and to those that a narrower role may show', async () => {
  await showPage({ roleTemplateIds: [roles.helpdeskAdministrator.templateId] })
  await expect.element(main).toHaveTextContent('Your active roles: Helpdesk Administrator.')
  for (const { slug, owners } of kinds) {
    const link = page.getByRole('link', { name: kindMessages.names[slug].many, exact: true })
    if (owners !== null) await expect.element(link).toHaveAttribute('href', `/${slug}`)
  }
  await expect.element(page.getByRole('link', { name: 'Users' })).toHaveAttribute('href', '/users')
  await expect.element(page.getByRole('link', { name: 'All deleted objects' })).toHaveAttribute('href', '/all')
})

test('where no role would help, because the app has no permission, an administrator is asked to allow it', async () => {
  await showPage({ permissions: [] })
  await expect.element(main).toHaveTextContent('This app has no permission yet')
  await expect
    .element(page.getByRole('link', { name: 'Allow it' }))
    .toHaveAttribute('href', expect.stringContaining('/adminconsent') as string)
  await expect.element(main).not.toHaveTextContent('role is waiting')
  await expectAccessible()
})
