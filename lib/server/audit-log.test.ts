import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { actNames, outcomeStates } from '@/lib/contract/acts'
import { appErrorCodes } from '@/lib/contract/app-error'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { auditLogTo } from './audit-log'
import { logger } from './logger'
import { act, directory, hold, setUpFakeDirectory, target, writes } from './testing/act-rig'

/** What `docs/operating.md` promises of each line. */
const known = {
  level: z.literal('audit'),
  time: z.iso.datetime(),
  event: z.literal('act'),
  eventId: z.uuid(),
  attempt: z.int().positive(),
  act: z.enum(actNames),
  actId: z.uuid(),
  oid: z.string(),
  tenantId: z.string(),
  kind: z.enum(kindSlugs),
  id: z.string(),
  reason: z.string().optional(),
}
const auditLine = z.discriminatedUnion('phase', [
  z.strictObject({ ...known, phase: z.literal('intent') }),
  z.strictObject({
    ...known,
    phase: z.literal('outcome'),
    state: z.enum(outcomeStates),
    code: z.enum(appErrorCodes).optional(),
    graphCode: z.string().optional(),
    said: z.string().optional(),
    requestId: z.string().optional(),
    readBackAt: z.iso.datetime().optional(),
  }),
])

setUpFakeDirectory()

let folder: string
let auditLog: string
beforeEach(() => {
  vi.spyOn(logger, 'error').mockImplementation(() => undefined)
  folder = mkdtempSync(join(tmpdir(), 'audit-'))
  auditLog = join(folder, 'audit.log')
})
afterEach(() => rmSync(folder, { recursive: true }))

const linesIn = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => auditLine.parse(JSON.parse(line)))

describe('the audit log in a file', () => {
  it('answers by itself who permanently deleted what, when, and through which ticket', async () => {
    hold({ a: {}, b: { write: ['forbidden'] }, c: { write: ['cutAfterAll'] } })
    const before = Date.now()
    await act('permanentDelete', { targets: ['a', 'b', 'c'].map(target), reason: 'TICKET-7', auditLog, size: 3 })
    await act('restore', { targets: [target('b')], reason: 'TICKET-8', auditLog })
    const deleted = linesIn(auditLog).filter(
      (line) => line.act === 'permanentDelete' && line.phase === 'outcome' && line.state === 'done',
    )
    expect(deleted.map(({ id, kind, oid, reason }) => [id, kind, oid, reason]).sort()).toEqual([
      ['a', 'users', 'person', 'TICKET-7'],
      ['c', 'users', 'person', 'TICKET-7'],
    ])
    for (const { time } of deleted) expect(Date.parse(time)).toBeGreaterThanOrEqual(before)
    const intended = linesIn(auditLog).filter(({ phase }) => phase === 'intent')
    expect(intended.map(({ act: name, id }) => `${name} ${id}`).sort()).toEqual([
      'permanentDelete a',
      'permanentDelete b',
      'permanentDelete c',
      'restore b',
    ])
  })

  it('goes on in a new file after the old one was moved away', async () => {
    hold({ a: {}, b: {} })
    await act('restore', { targets: [target('a')], auditLog })
    renameSync(auditLog, `${auditLog}.1`)
    await act('restore', { targets: [target('b')], auditLog })
    expect([linesIn(`${auditLog}.1`).map(({ id }) => id), linesIn(auditLog).map(({ id }) => id)]).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ])
  })

  it('lets nothing be written to Graph that it cannot tell of', async () => {
    hold({ a: {} })
    expect(() => auditLogTo(folder)({})).toThrow('EISDIR')
    await expect(act('permanentDelete', { auditLog: folder })).rejects.toThrow('EISDIR')
    expect(writes()).toEqual([])
    expect(directory.objects.get('a')?.place).toBe('bin')
  })
})
