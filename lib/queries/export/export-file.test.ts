import { describe, expect, it } from 'vitest'
import type { DeletedObject } from '@/lib/contract/objects'
import { emptyView, listViewOf, type ListView } from '@/lib/contract/view'
import { csvMoment, zoneName } from '@/lib/format/csv-moment'
import { exportFileName, exportWriter, type CsvStyle, type ExportFormat } from './export-file'

const now = new Date('2026-11-21T12:00:00Z')
const plain = listViewOf(emptyView)
const csv: CsvStyle = { separator: 'comma', zone: 'utc' }
const texts = {
  label: (column: string) => `${column}!`,
  kindName: (kind: string) => `one of ${kind}`,
  badge: (name: string) => name.toUpperCase(),
  untold: (reason: string) => `no ${reason}`,
  unread: (label: string) => `${label} ?`,
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
  const writer = exportWriter(format, { list: 'all', view, columns, texts, now, csv, deleterOf: () => null })
  const missing = [{ kind: 'devices', failure: { code: 'roleMissing', requestId: 'r' } }] as const
  return writer
    .fileOf(
      parts.map((rows) => writer.partOf(rows)),
      { count: parts.flat().length, missing, unreadColumns: [] },
    )
    .join('')
}

describe('an exported file', () => {
  it('holds the chosen columns, and always name, kind, deletion and object id', () => {
    expect(fileOf('csv', [[guest], [device]])).toBe(
      '\ufeffname!,identifier!,about!,left! (UTC),department!,list!,nested!,no!,kind!,deleted! (UTC),id!\r\n' +
        '\'=cmd,a@b.example,"GUEST, SYNCED",2026-12-20 10:00:00,"Sales, ""North""",,,,one of users,2026-11-20 10:00:00,id-1\r\n' +
        ',,,,,"a, b","{""a"":1}",false,one of devices,,id-2\r\n',
    )
  })

  it('says who deleted each row, or why nobody is named', () => {
    const actor = { type: 'person', id: 'u', name: 'Ann', signInName: 'ann@contoso.example' } as const
    const known = {
      is: 'known',
      actor,
      at: '2026-11-20T10:00:00Z',
      address: null,
      client: null,
      incident: null,
    } as const
    const context = { list: 'all', view: plain, columns: ['by'], texts, now, csv } as const
    const deleterOf = ({ id }: DeletedObject) => (id === guest.id ? known : ({ is: 'beyond' } as const))
    const lines = exportWriter('csv', { ...context, deleterOf })
      .partOf([guest, device])
      .split('\r\n')
    expect(lines.map((line) => line.split(',').slice(1, 2)[0])).toEqual([
      'Ann (ann@contoso.example)',
      'no beyond',
      undefined,
    ])
    expect(JSON.parse(exportWriter('json', { ...context, deleterOf }).partOf([guest]))).toMatchObject({ by: known })
  })

  it('names every column once', () => {
    const writer = exportWriter('csv', {
      list: 'all',
      view: plain,
      columns: ['kind', 'deleted'],
      texts,
      now,
      csv,
      deleterOf: () => null,
    })
    expect(writer.fileOf([], { count: 0, missing: [], unreadColumns: [] }).join('')).toBe(
      '\ufeffname!,kind!,deleted! (UTC),id!\r\n',
    )
  })

  it.each<CsvStyle>([
    { separator: 'semicolon', zone: 'utc' },
    { separator: 'tab', zone: 'local' },
  ])('writes every moment in one way, and says by whose clock: $separator, $zone', (style) => {
    const withMoments: DeletedObject = {
      ...guest,
      displayName: '2026-01-01T00:00:00Z',
      properties: {
        createdDateTime: '2025-06-01T08:30:00Z',
        licences: [{ since: '2025-07-01T08:30:00.1230000Z' }],
        description: 'Since 2025-06-01T08:30:00Z',
      },
    }
    const fields = ['createdDateTime', 'licences', 'description', 'left']
    const context = {
      list: 'all',
      view: plain,
      columns: fields,
      texts,
      now,
      csv: style,
      deleterOf: () => null,
    } as const
    const writer = exportWriter('csv', context)
    const [, head = '', row = ''] = writer.fileOf([writer.partOf([withMoments])], {
      count: 1,
      missing: [],
      unreadColumns: [],
    })
    const by = { semicolon: ';', tab: '\t', comma: ',' }[style.separator]
    const clock = zoneName(style.zone)
    const at = (moment: string) => csvMoment(moment, style.zone) ?? ''
    expect(head.trimEnd().split(by)).toEqual([
      'name!',
      `createdDateTime! (${clock})`,
      `licences! (${clock})`,
      'description!',
      `left! (${clock})`,
      'kind!',
      `deleted! (${clock})`,
      'id!',
    ])
    expect(row.trimEnd().split(by)).toEqual([
      '2026-01-01T00:00:00Z',
      at('2025-06-01T08:30:00Z'),
      `"{""since"":""${at('2025-07-01T08:30:00Z')}""}"`,
      'Since 2025-06-01T08:30:00Z',
      at('2026-12-20T10:00:00Z'),
      'one of users',
      at('2026-11-20T10:00:00Z'),
      'id-1',
    ])
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

describe('a column that could not be read', () => {
  it('is named as that in the file, where its cells are empty', () => {
    const context = { list: 'all', view: plain, columns, texts, now, csv, deleterOf: () => null } as const
    const facts = { count: 0, missing: [], unreadColumns: ['department'] }
    expect(exportWriter('csv', context).fileOf([], facts).join('')).toContain('department! ?')
    expect(JSON.parse(exportWriter('json', context).fileOf([], facts).join(''))).toMatchObject({
      unreadColumns: ['department'],
    })
  })
})

describe('the name of the file', () => {
  it('ends so that what separates by tabs is opened as that', () => {
    const tabs: CsvStyle = { separator: 'tab', zone: 'utc' }
    expect(exportFileName({ list: 'users', view: plain }, now, 'csv', tabs)).toBe('deleted-users-2026-11-21.tsv')
    expect(exportFileName({ list: 'users', view: plain }, now, 'json', tabs)).toBe('deleted-users-2026-11-21.json')
  })

  it('says what is in it and of which day', () => {
    expect(exportFileName({ list: 'users', view: plain }, now, 'csv', csv)).toBe('deleted-users-2026-11-21.csv')
    expect(exportFileName({ list: 'all', view: plain }, now, 'json', csv)).toBe('deleted-objects-2026-11-21.json')
  })

  it('says that it is part of a list, without characters that a file cannot have', () => {
    const view: ListView = { ...plain, search: '../Müller: "x"', left: '7d', sort: 'name' }
    expect(exportFileName({ list: 'users', view }, now, 'csv', csv)).toBe(
      'deleted-users-q-Müller-x-left-7d-2026-11-21.csv',
    )
  })
})
