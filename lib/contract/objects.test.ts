import { describe, expect, it } from 'vitest'
import { objectPageSchema } from './objects'

const row = (kind: string) => ({ kind, id: kind, displayName: null, deletedDateTime: null, properties: {} })
const page = { rows: [row('users')], next: null, total: 1, missing: [] }

describe('a page of a server that is newer than whoever reads it', () => {
  it('is read without the objects of kinds that are not known, which are named once', () => {
    const rows = [row('holograms'), row('users'), row('holograms')]
    const missing = [{ kind: 'robots', failure: { code: 'forbidden' } }]
    const read = objectPageSchema.parse({ ...page, rows, missing, total: 3 })
    expect(read).toEqual({ ...page, total: 3, newerKinds: ['holograms', 'robots'] })
  })

  it('names no kind where all are known', () => {
    expect(objectPageSchema.parse(page)).toEqual(page)
  })

  it.each([
    [null],
    ['page'],
    [{}],
    [{ ...page, rows: 'none' }],
    [{ ...page, rows: [{}] }],
    [{ ...page, rows: [null] }],
  ])('is no page where it is %j', (answer) => expect(objectPageSchema.safeParse(answer).success).toBe(false))
})
