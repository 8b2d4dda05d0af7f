import { readdirSync, readFileSync, writeFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { inProject } from '../../scripts/project.mjs'
import { actionIds } from '../fixtures/entries'
import { answerJson, withFalseMicrosoft, type FalseMicrosoft } from '../fixtures/false-microsoft'
import { tlsCertificate } from '../fixtures/tls-certificate'

const clientSecret = 'Wm4~Tz8Qk.v2Rh6-Xb0_NcJy9LpEs7GdAuFoKi3t'
const appKey = 'hQ3nV8xZ0tLr5WkY1bDc7MfJg2PsTa9E'
/** As long as none of Microsoft's is, and of their shape. */
const graphToken = `eyJ0eXAiOiJKV1QifQ.eyJhdWQiOiJncmFwaCJ9.${'g'.repeat(43)}`

test('the files that the browser loads hold no setting of the server, and no key', () => {
  const folder = inProject('.next', 'static')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))
  expect(files.length).toBeGreaterThan(20)
  for (const name of files) {
    const text = readFileSync(join(folder, name), 'utf8')
    const found = /\bENTRA_[A-Z]+|\bAPP_KEY\b|GRAPH_BASE_URL|PRIVATE KEY|thumbprintSha256|\.map$/m.exec(text)
    expect(found?.[0], name).toBeUndefined()
  }
})

test('neither the log nor any answer holds a secret or a token, whatever breaks', async () => {
  const { certificate, key } = await tlsCertificate('client.example')
  const file = join(mkdtempSync(join(tmpdir(), 'client-')), 'cert.pem')
  writeFileSync(file, certificate + key)
  const ways = [{ ENTRA_CLIENT_SECRET: clientSecret }, { ENTRA_CLIENT_SECRET: '', ENTRA_CLIENT_CERTIFICATE: file }]
  for (const way of ways) {
    const appEnv = { ...way, APP_KEY: appKey }
    await withFalseMicrosoft(async (microsoft) => {
      const { said, secrets } = await everyMisfortune(microsoft)
      const everything = [...said, ...microsoft.appLog].join('\n')
      expect(microsoft.appLog.length).toBeGreaterThan(4)
      const lines = key.split('\n').filter((line) => /^[\w+/=]{40,}$/.test(line))
      expect(lines.length).toBeGreaterThan(5)
      for (const secret of [clientSecret, appKey, graphToken, ...lines, ...secrets])
        expect(around(everything, secret)).toBe('')
      expect(everything).not.toMatch(/PRIVATE KEY|eyJ[\w-]{10,}\.eyJ/)
    }, appEnv)
  }
})

type Answer = (sent: string) => readonly [status: number, body: unknown]

/** Answers of Entra and Graph that are good, refuse, break, and repeat what they were sent. */
async function everyMisfortune(microsoft: FalseMicrosoft) {
  const said: string[] = []
  const secrets: string[] = []
  const granted = { token_type: 'Bearer', scope: 'Directory.ReadWrite.All', expires_in: 3600, access_token: graphToken }
  const entraAnswers: readonly Answer[] = [
    () => [200, granted],
    (sent: string) => [
      401,
      { error: 'invalid_client', error_codes: [7000215], error_description: sent, trace_id: sent },
    ],
    (sent: string) => [400, { error: sent, error_description: sent }],
    (sent: string) => [500, sent],
  ]
  const graphAnswers: readonly Answer[] = [
    () => [200, { value: [] }],
    (sent: string) => [403, { error: { code: sent, message: sent } }],
    (sent: string) => [500, sent],
  ]
  for (const entra of entraAnswers) {
    for (const graph of graphAnswers) {
      microsoft.entra = (request, response) => {
        let form = ''
        request.setEncoding('utf8').on('data', (part: string) => (form += part))
        request.on('end', () => {
          const sent = new URLSearchParams(form)
          secrets.push(...['client_secret', 'client_assertion', 'assertion'].flatMap((name) => sent.get(name) ?? []))
          answerJson(response, ...entra(form))
        })
      }
      microsoft.graph = (request, response) => answerJson(response, ...graph(request.headers.authorization ?? ''))
      const token = await microsoft.signIn()
      said.push(await read(microsoft.appUrl, token), await act(microsoft.appUrl, token))
      secrets.push(token)
    }
  }
  expect(new Set(secrets).size).toBeGreaterThan(entraAnswers.length * graphAnswers.length)
  return { said, secrets }
}

async function read(appUrl: string, token: string): Promise<string> {
  const answer = await fetch(`${appUrl}/api/objects/users`, { headers: { authorization: `Bearer ${token}` } })
  return JSON.stringify([...answer.headers]) + (await answer.text())
}

async function act(appUrl: string, token: string): Promise<string> {
  const [id = ''] = actionIds()
  const headers = { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' }
  const body = JSON.stringify([
    token,
    {
      kind: 'users',
      person: 'person',
      targets: [{ id: 'a', deletedDateTime: null }],
      act: { id: '7e06b566-15f3-4013-8bf8-79874d52e68a', size: 1 },
      call: '0b1f7c1e-63a5-4d3e-9a35-2f6d8c5b4a10',
    },
  ])
  const answer = await fetch(`${appUrl}/users`, { method: 'POST', headers, body })
  return JSON.stringify([...answer.headers]) + (await answer.text())
}

/** Where a text stands, or nothing: the whole log would hide it. */
function around(everything: string, text: string): string {
  const at = everything.indexOf(text)
  return at < 0 ? '' : everything.slice(Math.max(0, at - 300), at + text.length)
}
