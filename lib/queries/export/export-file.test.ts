import { describe, expect, it } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { emptyView, listViewOf, type ListView } from '@/lib/contract/view'
import { exportFileName, exportWriter, type ExportFormat } from './export-file'

const now = new Date('2026-11-21T12:00:00Z')
const plain = listViewOf(emptyView)
const texts = {
  label: (column: string) => `${column}!`,
  kindName: (kind: string) => `one of ${kind}`,
  badge: (name: string) => name.toUpperCase(),
}
const guest: DeletedObject = {
  kind: 'users',
  id: 'id-1',
  displayName: '=cmd',
  deletedDateTime: '2026-11-20T10:00:00Z',
  properties: { userType: 'Guest', mail: 'a@b.example', department: 'Sales, "North"', onPremisesSyncEnabled: true },
}
const device: DeletedObject = {
  kind: 'devices',
  id: 'id-2',
  displayName: null,
  deletedDateTime: null,
  properties: { list: ['a', 'b'], nested: { a: 1 }, no: false },
}
const columns = ['identifier', 'about', 'left', 'department', 'list', 'nested', 'no']

function fileOf(format: ExportFormat, parts: readonly (readonly DeletedObject[])[], view: ListView = plain): string {
  const writer = exportWriter(format, { list: 'all', view, columns, texts, now })
  const missing = [{ kind: 'devices', failure: { code: 'roleMissing', requestId: 'r' } }] as const
  return writer
    .fileOf(
      parts.map((rows) => writer.partOf(rows)),
      { count: parts.flat().length, missing },
    )
    .join('')
}

describe('an exported file', () => {
  it('holds the chosen columns, and always name, kind, deletion and object id', () => {
    expect(fileOf('csv', [[guest], [device]])).toBe(
      '\ufeffname!,identifier!,about!,left!,department!,list!,nested!,no!,kind!,deleted!,id!\r\n' +
        '\'=cmd,a@b.example,"GUEST, SYNCED",2026-12-20T10:00:00.000Z,"Sales, ""North""",,,,one of users,2026-11-20T10:00:00Z,id-1\r\n' +
        ',,,,,"a, b","{""a"":1}",false,one of devices,,id-2\r\n',
    )
  })

  it('names every column once', () => {
    const writer = exportWriter('csv', { list: 'all', view: plain, columns: ['kind', 'deleted'], texts, now })
    expect(writer.fileOf([], { count: 0, missing: [] }).join('')).toBe('\ufeffname!,kind!,deleted!,id!\r\n')
  })

  it('is JSON however many parts it was written in, and says what is missing', () => {
    for (const parts of [[], [[guest, device]], [[guest], [device]]]) {
      const read = JSON.parse(fileOf('json', parts, { ...plain, left: '7d' })) as Record<string, unknown>
      expect(read).toMatchObject({
        list: 'all',
        view: '?left=7d',
        exported: '2026-11-21T12:00:00.000Z',
        count: parts.flat().length,
        missing: [{ kind: 'devices', code: 'roleMissing' }],
      })
      expect(read.objects).toHaveLength(parts.flat().length)
    }
  })

  it('gives a program the values themselves', () => {
    const read = JSON.parse(fileOf('json', [[guest], [device]])) as { objects: unknown }
    expect(read.objects).toEqual([
      expect.objectContaining({ name: '=cmd', kind: 'users', about: ['GUEST', 'SYNCED'], list: null }),
      expect.objectContaining({ name: null, left: null, list: ['a', 'b'], nested: { a: 1 }, no: false }),
    ])
  })
})

describe('the name of the file', () => {
  it('says what is in it and of which day', () => {
    expect(exportFileName({ list: 'users', view: plain }, now, 'csv')).toBe('deleted-users-2026-11-21.csv')
    expect(exportFileName({ list: 'all', view: plain }, now, 'json')).toBe('deleted-objects-2026-11-21.json')
  })

  it('says that it is part of a list, without characters that a file cannot have', () => {
    const view: ListView = { ...plain, search: '../Müller: "x"', left: '7d', sort: 'name' }
    expect(exportFileName({ list: 'users', view }, now, 'csv')).toBe('deleted-users-q-Müller-x-left-7d-2026-11-21.csv')
  })
})
