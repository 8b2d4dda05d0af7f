import { expect, it } from 'vitest'
import { ending } from '@/lib/server/readiness'
import { setUpSite, site } from '@/lib/server/testing/fake-site'
import { GET } from './route'

setUpSite()

const probe = async () => {
  const response = await GET(new Request('http://localhost/api/ready'))
  return [response.status, await response.json()] as unknown
}

it('a process is ready once Entra’s keys are there, asks Graph nothing, and is not ready from the moment it ends', async () => {
  expect(await probe()).toEqual([200, { status: 'ready' }])
  ending().hasBegun = true
  expect(await probe()).toEqual([503, { status: 'ending' }])
  ending().hasBegun = false
  expect(await probe()).toEqual([200, { status: 'ready' }])
  expect(site.received).toEqual([])
})
