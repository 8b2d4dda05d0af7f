import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { useEffect } from 'react'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, exampleRunState } from '@/components/testing/examples'
import { held, Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { ActEvent } from '@/lib/contract/acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { objectsPerReadBack, type RestoredObject } from '@/lib/contract/restored'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { useRestored, type RestoredLook } from '@/lib/queries/restored/use-restored'
import { answerEach, confirm, dialog, onClose, showDialog } from './restore-rig'

const path = apiPaths.restored('users', [])
const signInName = 'user1@contoso.example'
const before: GraphProperties = {
  accountEnabled: true,
  assignedLicenses: [{ skuId: 'e3' }],
  mail: signInName,
}
const user = (number: number, properties: GraphProperties = before): DeletedObject =>
  deletedObject('users', number, {
    displayName: `Person ${number}`,
    properties: { ...properties, userPrincipalName: `user${number}@contoso.example` },
  })
const asBefore: GraphProperties = {
  accountEnabled: true,
  assignedLicenses: [{ skuId: 'e3' }],
  licenseAssignmentStates: [{ skuId: 'e3', state: 'Active', error: 'None' }],
  mail: signInName,
  proxyAddresses: [`SMTP:${signInName}`],
}
const section = page.getByRole('region', { name: 'Is it as before?' })
const button = (name: string | RegExp) => section.getByRole('button', { name })
const reads = () => server.asked.filter((address) => address.startsWith('/api/restored/'))
const idsOf = ({ searchParams }: URL) => searchParams.getAll('of')

beforeEach(() => server.answer(apiPaths.signInNameCheck(signInName), () => ({ signInName, state: 'free' })))

function answerLive(liveOf: (id: string) => Omit<RestoredObject, 'id'>) {
  server.answer(path, (address) => ({ objects: idsOf(address).map((id) => ({ id, ...liveOf(id) })) }))
}

async function restore(objects: readonly DeletedObject[]) {
  await showDialog(objects)
  await confirm.click()
}

describe('of one', () => {
  test('what is as before is said so, and nobody is told to check it any more', async () => {
    answerLive(() => ({ state: 'live', properties: asBefore }))
    await restore([user(1)])
    for (const title of ['Sign-in is enabled', 'Licences are back, without errors', 'Mail addresses are back']) {
      await expect.element(section.getByText(title)).toBeVisible()
    }
    await expect.element(section.getByRole('status')).toHaveTextContent(/^Read at /)
    await expect.element(dialog.getByText('Check that the account is enabled.'), { timeout: 0 }).not.toBeInTheDocument()
    await expect.element(button('Check again'), { timeout: 0 }).not.toBeInTheDocument()
    await expectAccessible()
  })

  test('what is not says what to do: blocked, a licence with an error, an address not there', async () => {
    const licenseAssignmentStates = [{ skuId: 'e3', state: 'Error', error: 'CountViolation' }]
    const properties = { ...asBefore, accountEnabled: false, licenseAssignmentStates, mail: null, proxyAddresses: [] }
    answerLive(() => ({ state: 'live', properties }))
    await restore([user(1)])
    await expect.element(section.getByText('Sign-in is blocked')).toBeVisible()
    await expect.element(section.getByText('Licences have errors: none is free')).toBeVisible()
    await expect.element(section.getByText(`Mail addresses that are not back yet: ${signInName}`)).toBeVisible()
    await expectAccessible()
  })

  test('what Microsoft does not show yet is looked for again when somebody asks, and only then', async () => {
    let live: Omit<RestoredObject, 'id'> = { state: 'absent' }
    answerLive(() => live)
    await restore([user(1)])
    await expect.element(section.getByText('The directory does not show it yet')).toBeVisible()
    live = { state: 'live', properties: asBefore }
    expect(reads()).toHaveLength(1)
    await button('Check again').click()
    await expect.element(section.getByText('Sign-in is enabled')).toBeVisible()
    expect(reads()).toHaveLength(2)
  })

  test('what could not be read says why, and the advice to check it stays', async () => {
    server.answer(path, () => {
      throw new Refusal({ code: 'permissionMissing', permission: 'User.Read.All' })
    })
    await restore([user(1)])
    await expect.element(section.getByText(/^Could not be read: .*User\.Read\.All/)).toBeVisible()
    await expect.element(dialog.getByText('Check that the account is enabled.')).toBeVisible()
  })

  test('the caller is told what was found, and not what was expected', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const licenseAssignmentStates = [{ skuId: 'e3', state: 'Error', error: 'CountViolation' }]
    answerLive(() => ({ state: 'live', properties: { ...asBefore, accountEnabled: false, licenseAssignmentStates } }))
    await restore([user(1)])
    await expect.element(section.getByText('Sign-in is blocked')).toBeVisible()
    await page.getByRole('button', { name: 'Copy for the caller' }).click()
    const text = writeText.mock.calls.at(-1)?.[0] ?? ''
    expect(text).toContain('You cannot sign in yet')
    expect(text).toContain('Some apps do not work yet')
    expect(text).not.toContain('password')
  })

  test('of a kind without a live address there is nothing to look at', async () => {
    await restore([deletedObject('certificate-authorities', 1)])
    await expect.element(dialog.getByRole('button', { name: 'Copy for ticket' })).toBeVisible()
    await expect.element(section, { timeout: 0 }).not.toBeInTheDocument()
    expect(reads()).toEqual([])
  })

  test('of one that did not come back either', async () => {
    answerEach(() => ({ state: 'refused', code: 'graphRefused' }))
    await restore([user(1)])
    await expect.element(dialog.getByRole('button', { name: 'Copy for ticket' })).toBeVisible()
    expect(reads()).toEqual([])
  })
})

describe('of many', () => {
  const many = Array.from({ length: 45 }, (_, at) => user(at + 1))

  test('they are counted, twenty to a request, and those that need hands have their names', async () => {
    const blocked = new Set([many[3]?.id, many[30]?.id])
    answerLive((id) => ({ state: 'live', properties: { ...asBefore, accountEnabled: !blocked.has(id) } }))
    await restore(many)
    await expect.element(section.getByText('Sign-in is enabled (43 of 45)')).toBeVisible()
    const line = section.getByRole('listitem').filter({ hasText: 'Sign-in is blocked (2 of 45)' }).first()
    await expect.element(line).toHaveTextContent(/Person 4.*Person 31/)
    await expect.element(line).not.toHaveTextContent('Person 5')
    const report = dialog.getByRole('list', { name: 'Results' }).element().getBoundingClientRect()
    expect(section.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(report.bottom)
    expect(reads()).toHaveLength(Math.ceil(many.length / objectsPerReadBack))
    await expectAccessible()
  })

  test('only those that are not as before are looked at again', async () => {
    const late = many[7]?.id ?? ''
    answerLive((id) => (id === late ? { state: 'absent' } : { state: 'live', properties: { ...asBefore, mail: null } }))
    const without = many.map((object) => ({ ...object, properties: { ...object.properties, mail: null } }))
    await restore(without)
    await button('Check again').click()
    await vi.waitFor(() => expect(reads()).toHaveLength(4))
    expect(new URL(reads()[3] ?? '', window.location.href).searchParams.getAll('of')).toEqual([late])
  })

  test('nothing is read while the run goes on, nor once the dialog is closed', async () => {
    const end = held<null>()
    server.answerActs(async function* ({ targets }): AsyncGenerator<ActEvent> {
      await end.answer
      for (const { id } of targets) yield { id, state: 'done' }
      yield { end: targets.length }
    })
    const first = held<null>()
    server.answer(path, async (address) => {
      await first.answer
      return { objects: idsOf(address).map((id) => ({ id, state: 'live', properties: asBefore })) }
    })
    const shown = await showDialog(many)
    await confirm.click()
    await expect.element(dialog.getByRole('button', { name: 'Stop' })).toBeVisible()
    expect(reads()).toEqual([])
    end.release(null)
    await expect.element(button('Stop reading')).toBeVisible()
    const asked = reads().length
    expect(asked).toBeLessThan(3)
    await dialog.getByRole('button', { name: 'Close' }).click()
    expect(onClose).toHaveBeenCalled()
    await shown.unmount()
    first.release(null)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(reads()).toHaveLength(asked)
  })

  test('of an incident of thousands a thousand are read, and the rest when somebody asks', async () => {
    answerLive(() => ({ state: 'live', properties: asBefore }))
    const look = await showLook(2_500)
    expect(look().unlooked).toBe(1_500)
    look().goOn()
    await vi.waitFor(() => expect(look().unlooked).toBe(500), 10_000)
    expect(reads()).toHaveLength(2_000 / objectsPerReadBack)
  })
})

/** The look at what a finished run brought back, without the dialog around it. */
async function showLook(count: number) {
  const objects = Array.from({ length: count }, (_, at) => user(at + 1))
  const run = exampleRunState(
    objects,
    objects.map(({ id }) => ({ id, state: 'done' })),
  )
  let shown: RestoredLook | null = null
  function Look() {
    const look = useRestored(objects, { isFinished: true, run, propertiesOf: ({ properties }) => properties })
    useEffect(() => void (shown = look))
    return null
  }
  const look = () => {
    if (!shown) throw new Error('Nothing is shown')
    return shown
  }
  await show(<Look />)
  await vi.waitFor(() => expect(look().isReading || look().unlooked).toBe(count - 1_000), 10_000)
  return look
}
