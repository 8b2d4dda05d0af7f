import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { actionIds } from '../fixtures/entries'
import { answerJson, withFalseMicrosoft, type FalseMicrosoft } from '../fixtures/false-microsoft'

const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'

/** Everything that a route and an action answer, as text: the failure is in it, however it is wrapped. */
const calls = {
  route: async (appUrl: string, token: string) => {
    const answer = await fetch(`${appUrl}/api/objects/users`, { headers: { authorization: `Bearer ${token}` } })
    return answer.text()
  },
  action: async (appUrl: string, token: string) => {
    const [id = ''] = actionIds()
    const targets = [{ id: 'a', deletedDateTime: null }]
    const act = { id: '7e06b566-15f3-4013-8bf8-79874d52e68a', size: 1 }
    const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
    const body = JSON.stringify([token, { kind: 'users', person: 'person', targets, act, call: randomUUID() }])
    return (await fetch(`${appUrl}/users`, { method: 'POST', headers, body })).text()
  },
}

for (const [order, one, other] of [
  ['a route and then an action', calls.route, calls.action],
  ['an action and then a route', calls.action, calls.route],
] as const) {
  test(`${order} answer alike where one gets the failure of the other`, async () => {
    test.setTimeout(90_000)
    await withFalseMicrosoft(async (microsoft) => {
      const { appUrl } = microsoft
      const unknown = await microsoft.signIn('unknown')
      expect(await one(appUrl, unknown)).toContain('"code":"signedOut"')
      expect(await other(appUrl, unknown)).toContain('"code":"signedOut"')
      expect(microsoft.exchanges()).toBe(0)

      const token = await microsoft.signIn()
      const challenge = challengeOnce(microsoft)
      const first = one(appUrl, token)
      await challenge.asked
      const second = other(appUrl, token)
      // By now it waits for the answer to the first.
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      challenge.answer()
      for (const answer of [await first, await second]) {
        expect(answer).toContain('"code":"stepUp"')
        expect(answer).toContain('acrs')
      }
      expect(microsoft.exchanges()).toBe(1)
    })
  })
}

function challengeOnce(microsoft: FalseMicrosoft) {
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    microsoft.entra = (_, response) => {
      answer = () => answerJson(response, 400, { error: 'interaction_required', claims })
      resolve()
    }
  })
  return { asked, answer: () => answer() }
}
