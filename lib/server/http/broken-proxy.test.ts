import { NextRequest } from 'next/server'
import { expect, it, vi } from 'vitest'
import { failureSchema } from '@/lib/contract/app-error'
import { proxy } from '@/proxy'
import { logger } from '../logger'

vi.mock('../config', () => ({
  config: () => {
    throw new TypeError('broken while reading Robin Colleague')
  },
}))

it('a proxy that breaks answers with a 500, whose request id leads to the line that tells where', async () => {
  const faults = vi.spyOn(logger, 'error').mockImplementation(() => undefined)
  const answer = proxy(new NextRequest('http://localhost/users?q=Robin'))
  expect(answer.status).toBe(500)
  const { failure } = (await answer.json()) as { failure: unknown }
  const lines = faults.mock.calls.map(([fields]) => fields as Record<string, unknown>)
  expect(lines).toMatchObject([
    {
      event: 'fault',
      broken: 'proxy',
      code: 'unexpected',
      requestId: failureSchema.parse(failure).requestId,
      error: expect.stringMatching(/^TypeError\nat .*broken-proxy\.test/) as string,
    },
  ])
  expect(JSON.stringify(lines)).not.toContain('Robin')
})
