import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actEventSchema, targetsPerCall } from '@/lib/contract/acts'
import { collect } from '../testing/act-session'
import { answeringBatches, unfolded } from '../testing/fake-batch'
import { loggedLines, setUpSite, site } from '../testing/fake-site'
import { answerJson } from '../testing/local-server'
import { authorizedAct } from './authorized-act'

setUpSite()

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
const act = { id: '7e06b566-15f3-4013-8bf8-79874d52e68a', size: 2 }
const targets = ['a', 'b'].map((id) => ({ id, deletedDateTime: null }))
const input = { kind: 'users', person: 'person', targets, act }

const restored = answeringBatches(({ url }, response) => answerJson(response, 200, { id: url.split('/').at(-2) }))

describe('an authorized act', () => {
  it('acts as the person whom the token names', async () => {
    site.graph = restored
    expect(await perform(await site.signIn())).toMatchObject({
      outcomes: [{ state: 'done' }, { state: 'done' }],
      end: 2,
    })
    const written = site.received.flatMap(unfolded).filter(({ url }) => url.includes('/deletedItems/'))
    expect(written.map(({ url }) => url).sort()).toEqual(
      ['a', 'b'].map((id) => `/v1.0/directory/deletedItems/${id}/restore`),
    )
  })

  it.each(['', 'not.a.token', null, { token: 1 }])(
    'answers the token %j with one event, and does not look at what it came with',
    async (token) => {
      const untouchable = new Proxy({}, { get: () => expect.unreachable('the input was looked at') })
      for (const sent of [input, untouchable, { ...input, targets: manyTargets(10_000) }]) {
        expect(await collect(authorizedAct('restore', token, sent))).toEqual({
          outcomes: [],
          end: null,
          refused: { code: 'signedOut' },
        })
      }
      expect(site.received).toEqual([])
    },
  )

  it('does nothing in the name of another person than the page showed', async () => {
    const answer = await perform(await site.signIn(), { ...input, person: 'somebody else' })
    expect(answer).toEqual({ outcomes: [], end: null, refused: { code: 'signedOut' } })
    expect(site.received.filter(({ url }) => !url.includes('/oauth2/v2.0/token'))).toEqual([])
  })

  it('passes a claims challenge on for all objects', async () => {
    site.entra = (_, response) => answerJson(response, 400, { error: 'interaction_required', claims })
    expect(await perform(await site.signIn())).toEqual({ outcomes: [], end: null, refused: { code: 'stepUp', claims } })
  })

  it.each([
    ['another kind', { ...input, kind: 'planets' }],
    ['no act', { ...input, act: undefined }],
    ['no id of its own', { ...input, call: undefined }],
    ['no person', { ...input, person: undefined }],
    ['an id that is a path', { ...input, targets: [{ id: '../users', deletedDateTime: null }] }],
    ['the same object twice', { ...input, targets: [input.targets[0], input.targets[0]] }],
    ['an unknown option', { ...input, targets: [{ ...input.targets[0], options: { other: true } }] }],
    ['more objects than a call takes', { ...input, targets: manyTargets(targetsPerCall.restore + 1) }],
  ])('asks Graph nothing for a call with %s', async (_, wrong) => {
    const answer = await perform(await site.signIn(), wrong)
    expect(answer).toEqual({ outcomes: [], end: null, refused: { code: 'invalidRequest' } })
    expect(site.received.filter(({ url }) => !url.includes('/oauth2/v2.0/token'))).toEqual([])
  })

  it('takes as many objects in a call as the browser sends', async () => {
    const targets = manyTargets(targetsPerCall.restore)
    site.graph = restored
    const { outcomes } = await perform(await site.signIn(), { ...input, targets })
    expect(new Set(outcomes.map(({ id, state }) => `${id} ${state}`))).toEqual(
      new Set(targets.map(({ id }) => `${id} done`)),
    )
  })

  it('answers with one event, whatever it is called with', async () => {
    const good = await site.signIn()
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.constant(good)), fc.anything(), async (token, anything) => {
        const { outcomes, end, refused } = await collect(authorizedAct('restore', token, anything))
        expect([outcomes, end]).toEqual([[], null])
        expect(actEventSchema.safeParse({ refused }).success).toBe(true)
      }),
    )
  })

  it('logs the call without tokens or names', async () => {
    site.graph = restored
    const token = await site.signIn()
    await perform(token)
    const lines = loggedLines() as { event: string }[]
    expect(lines.map(({ event }) => event).sort()).toEqual(['act', 'act', 'act', 'act', 'request'])
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`Helpdesk Lead|${token}|graph-token`))
  })
})

/** Each time a new call: one that is sent again would get the answer of the first. */
function perform(token: unknown, called: object = input) {
  return collect(authorizedAct('restore', token, { call: randomUUID(), ...called }))
}

function manyTargets(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `o${index}`, deletedDateTime: null }))
}
