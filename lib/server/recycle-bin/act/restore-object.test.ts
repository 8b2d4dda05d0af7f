import { describe, expect, it } from 'vitest'
import { targetsPerCall, type Outcome } from '@/lib/contract/acts'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import type { RoleName } from '@/lib/kinds/roles'
import {
  act,
  confirmed,
  directory,
  hold,
  outcomeOf,
  requests,
  target,
  setUpFakeDirectory,
  writes,
} from '../../testing/act-rig'
import { fastTiming } from '../../testing/act-session'
import { largestBatch } from '../../graph/batch-message'
import { claims } from '../../testing/fake-directory'
import { listed, sessionWith, type Routes } from '../../testing/look-rig'
import { found, notFound } from '../../testing/read-session'
import { permanentlyDeleteObject } from './permanently-delete-object'
import { restoreObject } from './restore-object'

setUpFakeDirectory()

/** More than are under way before anything is known. */
const many = Array.from({ length: targetsPerCall.restore }, (_, index) => `o${index}`)

describe('restoring', () => {
  it('is done when Graph says so', async () => {
    hold({ a: {} })
    expect(await outcomeOf('restore')).toMatchObject({ id: 'a', state: 'done', requestId: 'graph-request' })
    expect(directory.objects.get('a')?.place).toBe('live')
  })

  it('sends the options of the kind as they are, and none where there are none', async () => {
    hold({ a: {}, b: {} })
    const options = { newUserPrincipalName: 'new@contoso.example', autoReconcileProxyConflict: true }
    await act('restore', {
      targets: [
        { id: 'a', deletedDateTime: confirmed, options },
        { id: 'b', deletedDateTime: null },
      ],
    })
    expect(JSON.parse(directory.bodies.get('a') ?? '')).toEqual(options)
    expect(JSON.parse(directory.bodies.get('b') ?? '')).toEqual({})
  })

  it.each([
    ['live', 'alreadyRestored'],
    ['gone', 'alreadyGone'],
  ] as const)('finds an object that is %s already', async (place, code) => {
    hold({ a: { object: { place } } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'alreadyDone', code })
  })

  it('does not call an object gone when it could not look', async () => {
    hold({ a: { object: { place: 'gone' }, read: Array.from({ length: 99 }, () => 'forbidden' as const) } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it('says what is in the way', async () => {
    hold({ a: { write: ['conflict'] } })
    expect(await outcomeOf('restore')).toMatchObject({
      state: 'needsChoice',
      code: 'conflict',
      conflicts: ['userPrincipalName'],
    })
  })

  it.each(['error500AfterAll', 'silentAfterAll', 'cutAfterAll'] as const)(
    'is done when the answer was lost (%s) and the object reads back live',
    async (reaction) => {
      hold({ a: { write: [reaction], read: ['error503', 'cut'] } })
      const outcome = await outcomeOf('restore')
      expect(outcome).toMatchObject({ state: 'done', readBackAt: expect.any(String) as string })
      // Somebody else may have restored it, and nobody may delete that again from here.
      expect(outcome).toMatchObject({ code: 'foundRestored' })
      expect(outcome).not.toHaveProperty('receipt')
    },
  )

  it.each(['error500', 'error503', 'cut'] as const)(
    'is unchanged when the answer was lost (%s) and the object stays in the bin',
    async (reaction) => {
      hold({ a: { write: [reaction] } })
      expect(await outcomeOf('restore')).toMatchObject({ state: 'failed', code: 'unchanged' })
      expect(writes()).toHaveLength(1)
    },
  )

  it.each(['silent', 'error504', 'accepted'] as const)(
    'is not called unchanged while it may still be carried out (%s)',
    async (reaction) => {
      hold({ a: { write: [reaction] } })
      expect(await outcomeOf('restore')).toMatchObject({ state: 'unverified', code: 'unsettled' })
      expect(writes()).toHaveLength(1)
    },
  )

  it('is not called unchanged where only the bin, which may run behind, can be read', async () => {
    hold({ a: { write: ['cut'], readLive: Array.from({ length: 99 }, () => 'error503' as const) } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it.each(['page', 'noContent', 'anotherObject'] as const)(
    'takes no other success for a restore than the object itself (%s)',
    async (reaction) => {
      hold({ a: { write: [reaction] } })
      expect(await outcomeOf('restore')).toMatchObject({ state: 'failed', code: 'unchanged' })
    },
  )

  it('is done when a page came instead of an answer and the object reads back live', async () => {
    hold({ a: { write: ['pageAfterAll'] } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'done' })
  })

  it('takes no success of a proxy for the object when it reads back', async () => {
    hold({ a: { write: ['cut'], read: Array.from({ length: 99 }, () => 'blank' as const) } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it('is unverified when the answer was lost and nothing can be read', async () => {
    hold({ a: { write: ['cutAfterAll'], read: Array.from({ length: 999 }, () => 'cut' as const) } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it('tries again only when Graph has put the write off', async () => {
    hold({ a: { write: ['concurrent', 'concurrent'] } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'done' })
    expect(writes()).toHaveLength(3)
  })

  it.each<[string, readonly RoleName[] | null, readonly string[], Partial<Outcome>]>([
    ['no known role', ['reportsReader'], [], { code: 'roleMissing' }],
    ['an unreadable role', null, [], { code: 'forbidden' }],
    ['the role', ['userAdministrator'], [], { code: 'privilegedTarget', permission: 'Directory.AccessAsUser.All' }],
    ['the highest role and no consent', ['globalAdministrator'], [], { code: 'privilegedTarget' }],
    ['the highest role', ['globalAdministrator'], ['Directory.AccessAsUser.All'], { code: 'forbidden' }],
  ])('tells a refusal apart with %s', async (_, held, more, expected) => {
    hold({ a: { write: ['forbidden'] } })
    const outcome = await outcomeOf('restore', { held, permissions: ['User.ReadWrite.All', ...more] })
    expect(outcome).toMatchObject({ state: 'refused', ...expected })
  })

  it('asks for no consent that is there', async () => {
    hold({ a: { write: ['forbidden'] } })
    const permissions = ['User.ReadWrite.All', 'Directory.AccessAsUser.All']
    const outcome = await outcomeOf('restore', { held: ['userAdministrator'], permissions })
    expect(outcome).toMatchObject({ code: 'privilegedTarget' })
    expect(outcome).not.toHaveProperty('permission')
  })

  it('is refused without consent, naming the least permission, and asks Graph nothing', async () => {
    hold({ a: {} })
    const outcome = await outcomeOf('restore', { permissions: ['User.Read.All'] })
    expect(outcome).toEqual({
      id: 'a',
      state: 'refused',
      code: 'permissionMissing',
      permission: 'User.DeleteRestore.All',
    })
    expect(requests()).toEqual([])
  })

  it('needs consent to read too, because a lost answer is read back', async () => {
    hold({ a: {} })
    const outcome = await outcomeOf('restore', { permissions: ['User.DeleteRestore.All'] })
    expect(outcome).toMatchObject({ state: 'refused', code: 'permissionMissing', permission: 'User.Read.All' })
    expect(requests()).toEqual([])
  })

  it('does not call an object gone of which Graph says so while it lies in the bin', async () => {
    hold({ a: { write: ['notFound'] } })
    expect(await outcomeOf('restore')).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it('leaves the rest alone after a challenge, and gives its claims to each', async () => {
    hold(Object.fromEntries(many.map((id) => [id, { write: ['challenged'] }])))
    const { outcomes } = await act('restore', { targets: many.map(target) })
    expect(outcomes.map(({ state, claims }) => [state, claims])).toEqual(many.map(() => ['needsStepUp', claims]))
    expect(writes().length).toBeLessThanOrEqual(largestBatch)
  })

  it('leaves the rest alone after a throttling, and says to each how long to wait', async () => {
    hold(Object.fromEntries(many.map((id) => [id, { write: ['throttled'] }])))
    const { outcomes } = await act('restore', { targets: many.map(target) })
    expect(outcomes.map(({ state, retryAfterSeconds }) => [state, retryAfterSeconds])).toEqual(
      many.map(() => ['throttled', 30]),
    )
    expect(writes().length).toBeLessThanOrEqual(largestBatch)
  })

  it.each(['restore', 'permanentDelete'] as const)(
    'leaves the rest alone (%s) when Graph stays silent, because every object would wait out its deadline',
    async (name) => {
      const silent = { write: ['silent'], read: Array.from({ length: 99 }, () => 'silent' as const) } as const
      const hundreds = Array.from({ length: 200 }, (_, index) => `o${index}`)
      hold(Object.fromEntries(hundreds.map((id) => [id, silent])))
      const { outcomes } = await act(name, { targets: hundreds.map(target) })
      const notStarted = outcomes.filter(({ state }) => state === 'notStarted')
      expect(notStarted.map(({ code }) => code)).toEqual(notStarted.map(() => 'unavailable'))
      expect([outcomes.length, notStarted.length >= 100]).toEqual([200, true])
    },
  )

  it('goes on after failures to which Graph answered', async () => {
    const ids = [...'abcdefgh']
    hold(Object.fromEntries(ids.map((id) => [id, { write: ['error500'] }])))
    const { outcomes } = await act('restore', { targets: ids.map(target) })
    expect(outcomes.map(({ code }) => code)).toEqual(ids.map(() => 'unchanged'))
  })

  it('is done once when two acts meet at the same object', async () => {
    hold({ a: {} })
    const both = await Promise.all([outcomeOf('restore'), outcomeOf('restore')])
    expect(both.map(({ state }) => state).sort()).toEqual(['alreadyDone', 'done'])
  })

  it('says nothing of a sign-in, a refusal or a failure that something in between says in the place of Graph', async () => {
    hold({ a: { write: ['page403AfterAll'] }, b: { write: ['page404AfterAll'] } })
    const { outcomes } = await act('restore', { targets: ['a', 'b'].map(target) })
    expect(outcomes.map(({ state, code }) => [state, code])).toEqual([
      ['done', 'foundRestored'],
      ['done', 'foundRestored'],
    ])
  })
})

describe('a restore that Graph says it cannot find, while the object lies in the bin,', () => {
  const restore = (slug: KindSlug, properties: GraphProperties, routes: Routes = {}) => {
    const { session, kind } = sessionWith(slug, properties, { routes, write: () => notFound })
    return restoreObject(session, kind, { id: 'a', deletedDateTime: null }, fastTiming())
  }

  it('is explained by the application that is deleted too', async () => {
    const path = '/directory/deletedItems/microsoft.graph.application'
    const outcome = await restore('service-principals', { appId: 'app' }, { [path]: listed([{ id: 'x' }]) })
    expect(outcome).toMatchObject({ id: 'a', state: 'refused', code: 'companionDeleted', requestId: 'r' })
  })

  it('is explained by the application that is gone', async () => {
    const outcome = await restore('service-principals', { appId: 'app' })
    expect(outcome).toMatchObject({ state: 'refused', code: 'companionGone' })
  })

  it.each([
    ['AzureADMultipleOrgs', { state: 'refused', code: 'pastRetention' }],
    ['AzureADMyOrg', { state: 'alreadyDone', code: 'beingRemoved' }],
  ])('is explained by its age (%s)', async (signInAudience, expected) => {
    const outcome = await restore('applications', { signInAudience, deletedDateTime: '2025-11-01T00:00:00Z' })
    expect(outcome).toMatchObject(expected)
  })

  it('stays unsettled where nothing explains it', async () => {
    expect(await restore('agent-users', {})).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })
})

describe('an object whose live place cannot be asked', () => {
  const bin = 'v1.0/directory/deletedItems/a/microsoft.graph.certificateAuthorityDetail'
  const lost = () => ({ isOk: false, status: null, failure: { code: 'unavailable' } }) as const

  it.each([restoreObject, permanentlyDeleteObject])('has left the bin, and no more is said of it', async (act) => {
    const { session, kind } = sessionWith(
      'certificate-authorities',
      {},
      { routes: { [bin]: notFound }, write: () => notFound },
    )
    expect(await act(session, kind, { id: 'a', deletedDateTime: null }, fastTiming())).toMatchObject({
      state: 'alreadyDone',
      code: 'leftBin',
    })
  })

  it.each([restoreObject, permanentlyDeleteObject])('is not called done after a lost answer', async (act) => {
    const { session, kind } = sessionWith(
      'certificate-authorities',
      {},
      {
        routes: { [bin]: () => (isSent ? notFound : found({ id: 'a', deletedDateTime: confirmed })) },
        write: () => {
          isSent = true
          return lost()
        },
      },
    )
    let isSent = false
    expect(await act(session, kind, target('a'), fastTiming())).toMatchObject({
      state: 'unverified',
      code: 'unsettled',
    })
    expect(isSent).toBe(true)
  })
})
