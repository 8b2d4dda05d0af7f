import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { apiPaths } from '@/lib/contract/paths'
import type { WholeObject } from '@/lib/contract/whole-object'
import { kindOf } from '@/lib/kinds'
import { JsonTab } from './json-tab'
import { PropertiesTab } from './properties-tab'

const object = deletedObject('users', 1, { displayName: 'Robin Colleague', properties: { displayName: 'Robin' } })
const path = apiPaths.everything(object.kind, object.id)
const extension = 'extension_0123456789abcdef0123456789abcdef_costCentre'
const whole: WholeObject = {
  properties: {
    displayName: 'Robin',
    onPremisesImmutableId: 'anchor==',
    employeeType: null,
    onPremisesExtensionAttributes: { extensionAttribute3: 'HR-17' },
    [extension]: '4711',
    newInBeta: 'yes, new',
  },
  unread: [{ names: ['signInActivity'], failure: { code: 'graphRefused', said: 'No licence for that.' } }],
}
const kind = kindOf('users')
const value = (label: string) => page.getByText(label, { exact: true })

test('all properties are shown in groups: extension attributes, directory extensions, and unknown ones', async () => {
  server.answer(path, () => whole)
  await show(<PropertiesTab kind={kind} object={object} />)
  for (const label of ['Immutable id', 'Extension attribute 3', 'costCentre', 'newInBeta']) {
    await expect.element(value(label)).toBeVisible()
  }
  await expect.element(page.getByText('HR-17')).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'Directory extensions' })).toBeVisible()
  await expect.element(page.getByRole('heading', { name: 'More' })).toBeVisible()
  await expectAccessible()
})

test('what is not set waits until somebody wants it, and is found by its name', async () => {
  server.answer(path, () => whole)
  await show(<PropertiesTab kind={kind} object={object} />)
  await expect.element(value('Immutable id')).toBeVisible()
  await expect.element(value('Employee type'), { timeout: 0 }).not.toBeInTheDocument()
  await page.getByRole('checkbox', { name: 'Show the 1 that' }).click()
  await expect.element(value('Employee type')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Show the 1 that' }).click()
  await page.getByRole('searchbox').fill('employeeType')
  await expect.element(value('Employee type')).toBeVisible()
  await expect.element(value('Immutable id'), { timeout: 0 }).not.toBeInTheDocument()
})

test('the JSON is what Graph answered, and both tabs name what could not be read, with the reason', async () => {
  server.answer(path, () => whole)
  for (const tab of [
    <JsonTab key="json" kind={kind} object={object} />,
    <PropertiesTab key="properties" kind={kind} object={object} />,
  ]) {
    const { unmount } = await show(tab)
    await page.getByText('1 property could not be read').click()
    await expect.element(page.getByText('Sign-in activity')).toBeVisible()
    await expect.element(page.getByText('No licence for that.')).toBeVisible()
    await expectAccessible()
    await unmount()
  }
  await show(<JsonTab kind={kind} object={object} />)
  const json = page.getByLabelText('JSON', { exact: true })
  await expect.element(json).toBeVisible()
  expect(json.element().textContent).toBe(JSON.stringify(whole.properties, null, 2))
})

test('what the row knows stays where nothing more can be read, and the failure says so', async () => {
  server.answer(path, () => {
    throw new Refusal({ code: 'forbidden' })
  })
  for (const tab of [
    <JsonTab key="json" kind={kind} object={object} />,
    <PropertiesTab key="properties" kind={kind} object={object} />,
  ]) {
    const { unmount } = await show(tab)
    await expect.element(page.getByRole('alert')).toHaveTextContent('Only these properties could be read.')
    await expect.element(page.getByText(/Robin/).first()).toBeVisible()
    await unmount()
  }
})
