import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { claims } from './fake-directory'
import { answerJson } from './local-server'

/** How Graph, or something in its place, answers instead of what it should. */
export type Fault = (response: ServerResponse) => unknown

const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`
const json = { 'content-type': 'application/json' }
const saying = (code: string) => ({ error: { code, message: 'Something is wrong.' } })

/** Of 'connection refused' a server can show the end only: the test has an address where nothing listens. */
export const faults = {
  '429 with Retry-After': (response) =>
    answerJson(response, 429, saying('TooManyRequests'), { ...json, 'retry-after': '30' }),
  '429 without Retry-After': (response) => answerJson(response, 429, saying('TooManyRequests')),
  '500': (response) => answerJson(response, 500, saying('InternalServerError')),
  '502': (response) => response.writeHead(502).end('<html>Bad gateway</html>'),
  '503 with Retry-After': (response) =>
    answerJson(response, 503, saying('serviceNotAvailable'), { ...json, 'retry-after': '30' }),
  '504': (response) => response.writeHead(504).end('<html>Gateway timeout</html>'),
  'connection refused': (response) => response.destroy(),
  'reset in the middle': (response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' })
    response.write('{"value":[', () => response.destroy())
  },
  silence: () => undefined,
  'a slow body': (response) => void dribble(response),
  'HTML with 200': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the proxy</html>'),
  'nothing with 200': (response) => response.writeHead(200, json).end(),
  'half a JSON with 200': (response) => response.writeHead(200, json).end('{"value":[{"id":"a"'),
  'another shape with 200': (response) => answerJson(response, 200, { hello: 'world' }),
  'a claims challenge': (response) =>
    answerJson(response, 401, saying('InvalidAuthenticationToken'), { ...json, 'www-authenticate': challenge }),
  '403': (response) => answerJson(response, 403, saying('Authorization_RequestDenied')),
} as const satisfies Record<string, Fault>

export type FaultName = keyof typeof faults

/** A sign now and then, so that the connection never looks dead. */
async function dribble(response: ServerResponse): Promise<void> {
  response.writeHead(200, json)
  const timer = setInterval(() => response.write(' '), 20)
  await once(response, 'close')
  clearInterval(timer)
}
