import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { recentActs } from '@/lib/storage/recent-acts'
import { refusals } from '@/lib/storage/refusals'
import { server } from './server'
import { signIn } from './session'

/** Where React, Fluent and our own code complain. */
const levels = ['error', 'warn'] as const
const said = { error: vi.fn(), warn: vi.fn() }

beforeAll(signIn)

beforeEach(() => {
  server.reset()
  for (const level of levels) vi.spyOn(console, level).mockImplementation(said[level].mockReset())
  recentActs.clear()
  refusals.clear()
  window.sessionStorage.clear()
})

afterEach(() => {
  const complaints = levels.flatMap((level) => said[level].mock.calls)
  expect(complaints, 'errors and warnings in the console').toEqual([])
  expect(server.unanswered, 'what was asked for without an answer').toEqual([])
})
