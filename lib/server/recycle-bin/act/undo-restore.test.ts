import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import type { GraphAnswer, GraphRequest } from '../../graph/message'
import { createSealer } from '../../sealer'
import type { DelegatedSession } from '../../session'
import { act, hold, setUpFakeDirectory, target, writes } from '../../testing/act-rig'
import { fastTiming } from '../../testing/act-session'
import { createReadSession, everyPermission, found, notFound, refused } from '../../testing/read-session'
import { receiptOf, undoRestore } from './undo-restore'

const restoredOf = '2026-01-01T10:00:00Z'
const deletedAgainAt = '2026-01-03T10:00:00Z'
const sealer = createSealer(null, 'undo receipt')
const done: GraphAnswer = { isOk: true, status: 204, body: null, requestId: 'r' }
const cut: GraphAnswer = { isOk: false, status: null, failure: { code: 'unavailable' } }

type Scene = {
  readonly slug?: KindSlug
  /** What Graph says to the deletion. */
  readonly says?: GraphAnswer
  /** What each side shows, one look after the other; the last one stays. */
  readonly bin?: readonly GraphAnswer[]
  readonly live?: readonly GraphAnswer[]
  readonly roleTemplateIds?: readonly string[]
}

function setUp({ slug = 'users', says = done, bin = [], live = [], roleTemplateIds = [] }: Scene = {}) {
  const sent: GraphRequest[] = []
  const looks = { bin: [...bin], live: [...live] }
  const show = ({ path }: GraphRequest) => {
    const side = looks[path.includes('/deletedItems/') ? 'bin' : 'live']
    return (side.length > 1 ? side.shift() : side[0]) ?? notFound
  }
  const session = createReadSession(show, {
    permissions: everyPermission,
    roleTemplateIds,
    write: (request) => {
      sent.push(request)
      return says
    },
  })
  const kind = kindOf(slug)
  const undo = (receipt?: string, id = 'a') => {
    const given = { id, deletedDateTime: restoredOf, ...(receipt !== undefined && { receipt }) }
    return undoRestore(session, kind, given, { timing: fastTiming(), sealer })
  }
  return { session, kind, undo, sent, receipt: receiptOf(session, kind, 'a', sealer) }
}

const inBinSince = (deletedDateTime: string) => found({ id: 'a', deletedDateTime })
const isLive = found({ id: 'a' })

describe('undoing a restore', () => {
  it.each([
    ['users', '/users/a'],
    ['agent-identities', '/servicePrincipals/a/microsoft.graph.agentIdentity'],
    ['named-locations', '/identity/conditionalAccess/namedLocations/a'],
  ] as const)('deletes what was restored, where it lives (%s)', async (slug, path) => {
    const { undo, sent, receipt, kind } = setUp({ slug })
    expect(await undo(receipt)).toEqual({ id: 'a', state: 'done', requestId: 'r' })
    expect(sent).toEqual([{ method: 'DELETE', api: kind.graph.api, path }])
  })

  it('takes the receipt of an id however it is spelt', async () => {
    const { undo, session, kind } = setUp()
    expect(await undo(receiptOf(session, kind, 'A', sealer))).toMatchObject({ state: 'done' })
  })

  it('is called so where somebody else has deleted it again already', async () => {
    const { undo, receipt } = setUp({ says: notFound, bin: [inBinSince(deletedAgainAt)] })
    expect(await undo(receipt)).toMatchObject({ state: 'alreadyDone', code: 'alreadyDeleted' })
  })
})

describe('a live object without a valid receipt', () => {
  const users = kindOf('users')
  const as = (session: DelegatedSession, caller: Partial<DelegatedSession['caller']>): DelegatedSession => ({
    ...session,
    caller: { ...session.caller, ...caller },
  })
  const fiveHoursAgo = { now: () => Date.now() - 5 * 60 * 60 * 1000 }
  const receipts: Readonly<Record<string, (session: DelegatedSession) => string | undefined>> = {
    'no receipt': () => undefined,
    'an empty one': () => '',
    'a made-up one': () => 'restored',
    'one of another person': (session) => receiptOf(as(session, { oid: 'somebody-else' }), users, 'a', sealer),
    'one of another tenant': (session) => receiptOf(as(session, { tenantId: 'elsewhere' }), users, 'a', sealer),
    'one of another kind': (session) => receiptOf(session, kindOf('groups'), 'a', sealer),
    'one of another object': (session) => receiptOf(session, users, 'b', sealer),
    'one that has expired': (session) =>
      receiptOf(session, users, 'a', createSealer(null, 'undo receipt', fiveHoursAgo)),
    'one of a site with another key': (session) =>
      receiptOf(session, users, 'a', createSealer('k'.repeat(32), 'undo receipt')),
    'one that was sealed for something else': (session) =>
      receiptOf(session, users, 'a', createSealer(null, 'list cursor')),
    'one that was tampered with': (session) => receiptOf(session, users, 'a', sealer).slice(0, -2),
  }

  it.each(Object.entries(receipts))('is not deleted with %s, and Graph is not even asked', async (_, make) => {
    const { undo, session, sent } = setUp()
    expect(await undo(make(session))).toEqual({ id: 'a', state: 'refused', code: 'undoExpired' })
    expect(sent).toEqual([])
    expect(session.asked).toEqual([])
  })

  it('is not deleted with anything that was not sealed here', async () => {
    const { undo, sent, receipt } = setUp()
    // The last characters may hold bits that stand for nothing.
    const forged = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc
        .nat(receipt.length - 3)
        .map((at) => receipt.slice(0, at) + (receipt[at] === 'A' ? 'B' : 'A') + receipt.slice(at + 1)),
    )
    await fc.assert(
      fc.asyncProperty(forged, async (text) => {
        expect(await undo(text)).toMatchObject({ state: 'refused', code: 'undoExpired' })
      }),
    )
    expect(sent).toEqual([])
  })

  it('is not deleted where its kind has no address', async () => {
    const { undo, sent, receipt } = setUp({ slug: 'certificate-authorities' })
    expect(await undo(receipt)).toMatchObject({ state: 'refused', code: 'undoExpired' })
    expect(sent).toEqual([])
  })
})

describe('an undo whose answer was lost', () => {
  const page: GraphAnswer = { isOk: true, status: 200, body: null }
  const lost = [
    ['no answer', cut],
    ['a failure of Graph', refused(500, { code: 'unavailable' })],
    ['a page of a proxy', page],
  ] as const

  it.each(lost)('is done when it reads back in the bin with a new date (%s)', async (_, says) => {
    const bin = [notFound, cut, inBinSince(restoredOf), inBinSince(deletedAgainAt)]
    const { undo, sent, receipt } = setUp({ says, bin })
    expect(await undo(receipt)).toMatchObject({ state: 'done', readBackAt: expect.any(String) as string })
    expect(sent, 'sent once').toHaveLength(1)
  })

  it.each(lost)('is not certain while the bin shows the deletion before the restore (%s)', async (_, says) => {
    const { undo, sent, receipt } = setUp({ says, bin: [inBinSince(restoredOf)] })
    expect(await undo(receipt)).toMatchObject({ state: 'unverified', code: 'unsettled' })
    expect(sent, 'sent once').toHaveLength(1)
  })

  it.each(lost)('is not certain when the bin does not show it, or cannot be read (%s)', async (_, says) => {
    for (const bin of [notFound, cut]) {
      const { undo, receipt } = setUp({ says, bin: [bin] })
      expect(await undo(receipt)).toMatchObject({ state: 'unverified', code: 'unsettled' })
    }
  })

  it.each(lost)('is not done because the bin still shows an older deletion for a moment (%s)', async (_, says) => {
    const bin = [inBinSince(deletedAgainAt), inBinSince(deletedAgainAt), notFound]
    const { undo, receipt } = setUp({ says, bin, live: [isLive] })
    expect(await undo(receipt)).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })
})

describe('an undo that Graph does not carry out', () => {
  it('is called gone only where neither place has it', async () => {
    const { undo, receipt } = setUp({ says: notFound })
    expect(await undo(receipt)).toMatchObject({ state: 'alreadyDone', code: 'alreadyGone' })
  })

  it.each<[string, Scene]>([
    ['lives all the same', { live: [isLive] }],
    ['is in the bin as it was before the restore', { bin: [inBinSince(restoredOf)] }],
    ['cannot be looked for in the bin', { bin: [cut] }],
    ['cannot be looked for where it lives', { live: [cut] }],
  ])('is not called gone where it %s', async (_, scene) => {
    const { undo, receipt } = setUp({ says: notFound, ...scene })
    expect(await undo(receipt)).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it('is not called gone while it is on its way to the bin', async () => {
    const { undo, receipt } = setUp({ says: notFound, bin: [notFound, notFound, notFound, inBinSince(deletedAgainAt)] })
    expect(await undo(receipt)).toMatchObject({ state: 'alreadyDone', code: 'alreadyDeleted' })
  })

  it('is not taken from a page that something in between puts in the place of an answer', async () => {
    const { undo, receipt } = setUp({ says: refused(404, { code: 'notFound' }), live: [isLive] })
    expect(await undo(receipt)).toMatchObject({ state: 'unverified', code: 'unsettled' })
  })

  it('names what is missing as for a restore', async () => {
    const says = refused(403, { code: 'forbidden', requestId: 'r', graphCode: 'Authorization_RequestDenied' })
    const { undo, receipt } = setUp({ slug: 'administrative-units', says })
    expect(await undo(receipt)).toMatchObject({ state: 'refused', code: 'roleMissing', requestId: 'r' })
  })

  it('waits when Graph throttles, and asks for a sign-in when Graph challenges', async () => {
    const throttled = setUp({ says: refused(429, { code: 'throttled', retryAfterSeconds: 7 }) })
    expect(await throttled.undo(throttled.receipt)).toMatchObject({ state: 'throttled', retryAfterSeconds: 7 })
    const challenged = setUp({ says: refused(401, { code: 'stepUp', claims: '{}' }) })
    expect(await challenged.undo(challenged.receipt)).toMatchObject({ state: 'needsStepUp', claims: '{}' })
  })
})

describe('the act as it comes from the network', () => {
  setUpFakeDirectory()

  it('gives a receipt for what was restored, and none for what was live before', async () => {
    hold({ a: {}, b: { object: { place: 'live' } } })
    const { outcomes } = await act('restore', { targets: [target('a'), target('b')], size: 2 })
    const receipts = new Map(outcomes.map(({ id, receipt }) => [id, receipt]))
    expect(receipts.get('a')).toEqual(expect.any(String))
    expect(receipts.get('b')).toBeUndefined()
  })

  it('deletes no live object for whoever sends it without a receipt, or with that of another object', async () => {
    hold({ a: {}, b: { object: { place: 'live' } } })
    const { outcomes } = await act('restore')
    const receipt = outcomes[0]?.receipt ?? ''
    const forged = await act('undoRestore', {
      targets: [target('a'), { ...target('b'), receipt }],
      size: 2,
    })
    expect(forged.outcomes).toMatchObject([
      { id: 'a', state: 'refused', code: 'undoExpired' },
      { id: 'b', state: 'refused', code: 'undoExpired' },
    ])
    expect(writes().map(({ method }) => method)).toEqual(['POST'])
  })
})
