import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { deletedObject } from '@/components/testing/examples'
import type { Session } from '@/lib/auth/session'
import { findingsKey } from '../look-queries'
import { createLookRun } from './look-run'

const session = { getAccessToken: () => Promise.resolve('token') } as unknown as Session
const objects = [1, 2, 3].map((number) => deletedObject('users', number))
const asked: string[][] = []
let gone: readonly string[] = []

beforeEach(() => {
  asked.length = 0
  gone = []
  vi.stubGlobal('fetch', (path: string) => {
    const ids = new URLSearchParams(path.split('?')[1]).getAll('of')
    asked.push(ids)
    const failure = { code: 'unavailable' }
    return Promise.resolve(
      Response.json({ looks: ids.map((id) => ({ id, findings: [], ...(gone.includes(id) && { failure }) })) }),
    )
  })
})
afterEach(() => vi.unstubAllGlobals())

async function look(queryClient: QueryClient, of = objects) {
  const run = createLookRun({ act: 'restore', objects: of }, session, queryClient)
  run.goOn()
  await vi.waitFor(() => expect(run.read().isLooking).toBe(false))
  return run
}

describe('a look at many objects', () => {
  it('asks for nothing that was answered a moment ago, whichever objects are chosen', async () => {
    const queryClient = new QueryClient()
    await look(queryClient, objects.slice(0, 2))
    const { looks } = (await look(queryClient)).read()
    expect(asked).toEqual([objects.slice(0, 2).map(({ id }) => id), [objects[2]?.id]])
    expect(looks.size).toBe(3)
  })

  it('asks again for what was refused meanwhile, and for what was deleted anew', async () => {
    const queryClient = new QueryClient()
    await look(queryClient)
    const [first, second] = objects
    if (!first || !second) throw new Error('There are three')
    await queryClient.invalidateQueries({ queryKey: findingsKey(first.kind, first.id) })
    await look(queryClient, [first, { ...second, deletedDateTime: '2026-01-01T00:00:00Z' }])
    expect(asked[1]).toEqual([first.id, second.id])
  })

  it('goes on with what could not be read, and with nothing else', async () => {
    gone = [objects[1]?.id ?? '']
    const run = await look(new QueryClient())
    gone = []
    run.goOn()
    await vi.waitFor(() => expect(run.read().isLooking).toBe(false))
    expect(asked[1]).toEqual([objects[1]?.id])
    expect([...run.read().looks.values()].some(({ failure }) => failure)).toBe(false)
  })

  it('sends nothing once it is stopped', async () => {
    const run = createLookRun({ act: 'restore', objects }, session, new QueryClient())
    run.goOn()
    run.stop()
    expect(run.read()).toMatchObject({ isLooking: false, waitingUntil: null })
    await new Promise((resolve) => setTimeout(resolve))
    expect(run.read().looks.size).toBe(0)
  })
})
