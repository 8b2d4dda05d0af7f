import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { held, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { PermanentDeleteDialog } from './permanent-delete-dialog'

const dialog = page.getByRole('alertdialog')
const phrase = page.getByRole('textbox', { name: /^To confirm, type/ })
const long = { deletedDateTime: new Date(Date.now() - 20 * 24 * 60 * 60 * 1000).toISOString() }

const b2c = deletedObject('applications', 1, { ...long, displayName: 'b2c-extensions-app. Do not modify.' })
const exchange = deletedObject('service-principals', 2, {
  ...long,
  displayName: 'Office 365 Exchange Online',
  properties: { appId: 'exchange', appOwnerOrganizationId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' },
})
const application = deletedObject('applications', 3, {
  ...long,
  displayName: 'Badge Printer',
  properties: { appId: 'a3' },
})
const principal = deletedObject('service-principals', 3, { ...application, kind: 'service-principals', id: 'sp-3' })
const ordinary = deletedObject('users', 4, long)

async function showDialog(objects: readonly DeletedObject[], companions: unknown = { companions: [] }) {
  for (const { kind, id } of objects) {
    server.answer(apiPaths.findings(kind, id), () => ({ findings: [], checkedAt: new Date().toISOString() }))
    server.answer(apiPaths.findingsOfSeveral(kind, 'permanentDelete', []), () => ({ looks: [] }))
  }
  server.answer(apiPaths.companions('applications', []), () => companions)
  await show(
    <PermanentDeleteDialog
      list="all"
      request={{ act: 'permanentDelete', objects, reason: '', isAfterSignIn: false }}
      onClose={() => undefined}
    />,
  )
}

test('what breaks with the application in which users’ data is kept is said before it goes', async () => {
  await showDialog([b2c])
  await expect.element(dialog).toHaveTextContent('Data of your users is kept in it')
  await expect.element(dialog).toHaveTextContent('sign-up and sign-in of your customers break')
  await expectAccessible()
})

test('of several it is said which ones services of Microsoft rest on', async () => {
  await showDialog([b2c, exchange, ordinary])
  await expect.element(dialog).toHaveTextContent('1 of them belongs to a service of Microsoft')
  const line = page.getByRole('listitem').filter({ hasText: 'belongs to a service of Microsoft' })
  await expect.element(line).toHaveTextContent('Office 365 Exchange Online')
  await expect.element(line).not.toHaveTextContent('b2c-extensions-app')
  await expectAccessible()
})

test.for([[[application]], [[application, ordinary]]] as const)(
  'a deleted service principal that could never come back is named: %#',
  async ([objects]) => {
    await showDialog(objects, { companions: [principal] })
    await expect.element(dialog).toHaveTextContent('A deleted service principal could never come back')
    await expect.element(dialog).toHaveTextContent('Without its application it cannot be restored.')
    await expectAccessible()
  },
)

test('of what goes together nothing is left behind', async () => {
  await showDialog([application, principal], { companions: [principal] })
  await expect.element(phrase).toBeVisible()
  await expect.element(dialog).not.toHaveTextContent('could never come back')
})

test('nothing can be typed before it is known what would be left behind, and what could not be read is said', async () => {
  const companions = held<unknown>()
  await showDialog([application], companions.answer)
  await expect.element(dialog).toHaveTextContent('Looking whether')
  await expect.element(phrase).not.toBeInTheDocument()
  companions.release({ companions: [], failure: { code: 'roleMissing' } })
  await expect.element(phrase).toBeVisible()
  await expect.element(dialog).toHaveTextContent('Whether deleted objects need what will be gone could not be read')
})

test('of ordinary objects nothing of the kind is said', async () => {
  await showDialog([ordinary])
  await expect.element(phrase).toBeVisible()
  await expect.element(dialog).not.toHaveTextContent('Microsoft service')
  expect(server.asked.filter((path) => path.includes('companions'))).toEqual([])
})
