import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { graphLimits, type AnswerLimits } from './answer-limits'
import { fetchWithin } from './fetch-within'
import { answerJson, startLocalServer, type LocalServer } from './testing/local-server'
import { abandoned, endless, endlessGzip, silent, silentAfterHeaders, type Unruly } from './testing/unruly-answers'

const tiny: AnswerLimits = { bytes: 1024, depth: 3, values: 5 }
const megabyte = 1024 * 1024

const servers: LocalServer[] = []
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())))

describe('what another system answers', () => {
  it('is read whole, also where it is compressed and a letter comes in two parts', async () => {
    const text = Buffer.from('{"name":"Zoë"}')
    const { answer } = await ask((response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'request-id': 'r' })
      response.end(gzipSync(text))
    })
    expect(answer).toMatchObject({ status: 200, body: { name: 'Zoë' }, problem: null })
    const { answer: parted } = await ask((response) => {
      response.writeHead(200)
      response.write(text.subarray(0, 11), () => response.end(text.subarray(11)))
    })
    expect(parted).toMatchObject({ body: { name: 'Zoë' }, problem: null })
  })

  it('keeps its status and headers where its body has a problem', async () => {
    const { answer } = await ask((response) => void response.writeHead(502, { 'request-id': 'r' }).end('<h1>No</h1>'))
    expect(answer).toMatchObject({ status: 502, body: null, problem: 'notJson' })
    expect(answer.status !== null && answer.headers.get('request-id')).toBe('r')
  })

  it('may have no body', async () => {
    const { answer } = await ask((response) => void response.writeHead(204).end())
    expect(answer).toMatchObject({ status: 204, body: null, problem: null })
  })

  it.each<[string, Unruly, object]>([
    ['never begins', silent, { status: null, problem: 'late' }],
    ['stays silent after its headers', silentAfterHeaders, { status: 200, body: null, problem: 'late' }],
  ])('that %s ends at the deadline, and with it the connection', async (_, unruly, expected) => {
    const { answer, response } = await ask(unruly, { deadlineMs: 400 })
    expect(answer).toMatchObject(expected)
    await abandoned(response)
  })

  it.each([
    ['endless', endless],
    ['endless and compressed', endlessGzip],
  ])('that is %s ends at the largest size, and with it the connection', async (_, unruly) => {
    const { answer, response, socket } = await ask(unruly, { limits: { ...graphLimits, bytes: megabyte } })
    expect(answer).toMatchObject({ status: 200, body: null, problem: 'tooLarge' })
    await abandoned(response)
    // The rest waits in buffers on the way.
    expect(socket?.bytesWritten).toBeLessThan(16 * megabyte)
  })

  it.each<[string, unknown, object]>([
    ['as large as may be', 'x'.repeat(1022), { problem: null }],
    ['one byte larger', 'x'.repeat(1023), { problem: 'tooLarge', body: null }],
    ['as deep as may be', [[[1]]], { problem: null }],
    ['deeper', [[[[1]]]], { problem: 'tooDeep', body: null }],
    ['with as many values as may be', { a: [1, 2, 3], b: 4, c: 5 }, { problem: null }],
    ['with more', [1, 2, 3, 4, 5, 6], { problem: 'tooManyValues', body: null }],
    ['of brackets within a text', ['[[[[\\"[[[[,,,,,,\\'], { problem: null }],
  ])('that is %s is judged by its limits', async (_, body, expected) => {
    const { answer } = await ask((response) => answerJson(response, 200, body), { limits: tiny })
    expect(answer).toMatchObject(expected)
  })

  it.each<[string, Unruly, object]>([
    ['before it began', (response) => void response.destroy(), { status: null, problem: 'cut' }],
    [
      'in the middle',
      (response) => {
        response.writeHead(200, { 'content-length': '100' })
        response.write('{', () => response.destroy())
      },
      { status: 200, body: null, problem: 'cut' },
    ],
    ['before the end of its JSON', (response) => void response.end('{"value":['), { problem: 'notJson' }],
  ])('may be cut %s', async (_, unruly, expected) => {
    expect((await ask(unruly)).answer).toMatchObject(expected)
  })

  it.each([
    ['before it begins', silent],
    ['in the middle', silentAfterHeaders],
    ['in the middle of a stream', endless],
  ])('is let go of %s when nobody waits for it any more', async (_, unruly) => {
    const leaving = new AbortController()
    const reason = new Error('left')
    const limits = { ...graphLimits, bytes: Infinity }
    const asked = start(unruly, { signal: leaving.signal, limits })
    const { response } = await asked.begun
    setTimeout(() => leaving.abort(reason), 200)
    await expect(asked.answer).rejects.toBe(reason)
    await abandoned(response)
  })

  it('is not asked for when nobody waits', async () => {
    const asked = start(silent, { signal: AbortSignal.abort(new Error('left')) })
    await expect(asked.answer).rejects.toThrow('left')
    expect(servers[0]?.received).toEqual([])
  })
})

type Options = { deadlineMs?: number; limits?: AnswerLimits; signal?: AbortSignal }

async function ask(unruly: Unruly, options: Options = {}) {
  const asked = start(unruly, options)
  const answer = await asked.answer
  return { answer, ...(await asked.begun) }
}

function start(unruly: Unruly, options: Options) {
  let begin: (begun: { response: ServerResponse; socket: Socket | null }) => void
  const begun = new Promise<Parameters<typeof begin>[0]>((resolve) => (begin = resolve))
  const answer = startLocalServer((_, response) => {
    begin({ response, socket: response.socket })
    unruly(response)
  }).then((server) => {
    servers.push(server)
    return fetchWithin(server.url, {}, { deadlineMs: 20_000, limits: graphLimits, ...options })
  })
  return { begun, answer }
}
