import { createGraphServiceClient, GraphRequestAdapter, type GraphServiceClient } from '@microsoft/msgraph-sdk'
import { BatchRequestContent, PageIterator, type PageCollection } from '@microsoft/msgraph-sdk-core'
import '@microsoft/msgraph-sdk-directory'
import * as models from '@microsoft/msgraph-sdk/models/index.js'
import {
  createODataErrorFromDiscriminatorValue,
  type ODataError,
} from '@microsoft/msgraph-sdk/models/oDataErrors/index.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedId } from '../data/named-object'
import { startEmulator, type StartedEmulator } from './started-emulator'

type Bin = GraphServiceClient['directory']['deletedItems']
type Item = ReturnType<Bin['byDirectoryObjectId']>
type Version = 'v1.0' | 'beta'

const few = { queryParameters: { top: 2 } }
const named = { queryParameters: { select: ['id', 'displayName', 'deletedDateTime'] } }
const counting = { headers: { ConsistencyLevel: ['eventual'] } }
const errors = { XXX: createODataErrorFromDiscriminatorValue }

/** Every type that the SDK can cast the bin to. */
const kinds = [
  {
    type: 'user',
    version: 'v1.0',
    cast: (bin: Bin) => bin.graphUser,
    get: (item: Item) => item.graphUser.get(named),
    pages: models.createUserCollectionResponseFromDiscriminatorValue,
    restored: 1,
    permanentlyDeleted: 10,
  },
  {
    type: 'group',
    version: 'v1.0',
    cast: (bin: Bin) => bin.graphGroup,
    get: (item: Item) => item.graphGroup.get(named),
    pages: models.createGroupCollectionResponseFromDiscriminatorValue,
    restored: 4,
    permanentlyDeleted: 5,
  },
  {
    type: 'application',
    version: 'v1.0',
    cast: (bin: Bin) => bin.graphApplication,
    get: (item: Item) => item.graphApplication.get(named),
    pages: models.createApplicationCollectionResponseFromDiscriminatorValue,
    restored: 1,
    permanentlyDeleted: 2,
  },
  {
    type: 'servicePrincipal',
    version: 'v1.0',
    cast: (bin: Bin) => bin.graphServicePrincipal,
    get: (item: Item) => item.graphServicePrincipal.get(named),
    pages: models.createServicePrincipalCollectionResponseFromDiscriminatorValue,
    restored: 8,
    permanentlyDeleted: 2,
  },
  {
    type: 'administrativeUnit',
    version: 'v1.0',
    cast: (bin: Bin) => bin.graphAdministrativeUnit,
    get: (item: Item) => item.graphAdministrativeUnit.get(named),
    pages: models.createAdministrativeUnitCollectionResponseFromDiscriminatorValue,
    restored: 1,
    permanentlyDeleted: null,
  },
  {
    type: 'device',
    version: 'beta',
    cast: (bin: Bin) => bin.graphDevice,
    get: (item: Item) => item.graphDevice.get(named),
    pages: models.createDeviceCollectionResponseFromDiscriminatorValue,
    restored: 1,
    permanentlyDeleted: 2,
  },
] as const

let emulator: StartedEmulator
let token: string

beforeAll(async () => {
  emulator = await startEmulator()
}, 30_000)
afterAll(() => emulator.stop())
beforeEach(async () => {
  await emulator.control('reset', {})
  token = String((await emulator.control('token', { user: 'global-admin@contoso.example' })).access_token)
})

function connect(version: Version) {
  const adapter = new GraphRequestAdapter({
    authenticateRequest: (request) => {
      request.headers.add('Authorization', `Bearer ${token}`)
      return Promise.resolve()
    },
  })
  adapter.baseUrl = `${emulator.base}/${version}`
  return { adapter, bin: createGraphServiceClient(adapter).directory.deletedItems }
}

async function locationOf(id: string): Promise<unknown> {
  return (await emulator.control(`state/${id}`)).location
}

async function refusalOf(call: Promise<unknown>): Promise<{ status: number | undefined; code: unknown }> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason as ODataError,
  )
  return { status: error?.responseStatusCode, code: error?.errorEscaped?.code }
}

describe.each(kinds)('Microsoft’s SDK and the deleted objects of type $type', (kind) => {
  test('pages to the end: as many as $count says, each once', async () => {
    const { adapter, bin } = connect(kind.version)
    const first = await kind.cast(bin).get(few)
    expect(first?.odataNextLink).toContain(`${emulator.base}/${kind.version}/`)
    const found: (string | null | undefined)[] = []
    const take = ({ id }: models.DirectoryObject) => found.push(id) > 0
    const pages = new PageIterator(adapter, first as PageCollection<models.DirectoryObject>, take, kind.pages, errors)
    await pages.iterate()
    expect(found).toHaveLength((await kind.cast(bin).count.get(counting)) ?? 0)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toContain(namedId(kind.type, kind.restored))
  })

  test('gets one, by its type and without', async () => {
    const id = namedId(kind.type, kind.restored)
    const item = connect(kind.version).bin.byDirectoryObjectId(id)
    const typed = await kind.get(item)
    expect(typed?.displayName).toEqual(expect.any(String))
    expect(typed?.deletedDateTime).toBeInstanceOf(Date)
    expect(await item.get()).toMatchObject({ id, odataType: `#microsoft.graph.${kind.type}` })
  })

  test('restores one, which is live then and no longer in the bin', async () => {
    const id = namedId(kind.type, kind.restored)
    const item = connect(kind.version).bin.byDirectoryObjectId(id)
    expect(await item.restore.post()).toMatchObject({ id, odataType: `#microsoft.graph.${kind.type}` })
    expect(await locationOf(id)).toBe('live')
    expect(await refusalOf(item.get())).toEqual({ status: 404, code: 'Request_ResourceNotFound' })
  })
})

describe('permanent deletion by Microsoft’s SDK', () => {
  test.each(kinds.filter((kind) => kind.permanentlyDeleted !== null))('$type: it is gone then', async (kind) => {
    const id = namedId(kind.type, kind.permanentlyDeleted)
    const item = connect(kind.version).bin.byDirectoryObjectId(id)
    await item.delete()
    expect(await locationOf(id)).toBe('gone')
    expect(await refusalOf(item.get())).toEqual({ status: 404, code: 'Request_ResourceNotFound' })
  })

  test('administrativeUnit: refused, and it stays in the bin', async () => {
    const id = namedId('administrativeUnit', 1)
    const { status } = await refusalOf(connect('v1.0').bin.byDirectoryObjectId(id).delete())
    expect(status).toBe(400)
    expect(await locationOf(id)).toBe('deleted')
  })
})

test('deleted devices are in beta only: v1.0 refuses the cast', async () => {
  expect((await refusalOf(connect('v1.0').bin.graphDevice.get())).status).toBe(400)
})

// The SDK takes inner bodies for base64, which Graph sends for other than JSON, so that it sees no more than the statuses.
test('$batch by Microsoft’s SDK: inner answers come back by id, each with its own status, and took effect', async () => {
  const { adapter, bin } = connect('v1.0')
  const [restored, permanentlyDeleted] = [namedId('user', 1), namedId('user', 10)]
  const batch = new BatchRequestContent(adapter, errors)
  batch.addBatchRequest(bin.byDirectoryObjectId(namedId('group', 4)).toGetRequestInformation(), 'get')
  batch.addBatchRequest(bin.byDirectoryObjectId(restored).restore.toPostRequestInformation(), 'restore')
  batch.addBatchRequest(bin.byDirectoryObjectId(permanentlyDeleted).toDeleteRequestInformation(), 'permanentDelete')
  batch.addBatchRequest(bin.byDirectoryObjectId('nothing').toGetRequestInformation(), 'missing')
  const answers = await batch.postAsync()
  expect(await answers?.getResponsesStatusCodes()).toEqual(
    new Map([
      ['get', 200],
      ['restore', 200],
      ['permanentDelete', 204],
      ['missing', 404],
    ]),
  )
  expect([await locationOf(restored), await locationOf(permanentlyDeleted)]).toEqual(['live', 'gone'])
})
