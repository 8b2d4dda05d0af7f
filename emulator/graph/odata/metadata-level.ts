import { tenant } from '../../data/tenant'
import type { GraphRequest } from '../message'
import { typeOfContext } from '../schema/entity-sets'
import { optionValue } from './query-options'

type MetadataLevel = 'none' | 'minimal' | 'full'

/** How an answer in JSON is to be written: `Accept`, or `$format`, which wins. Source: "OData JSON Format Version 4.0". */
export type JsonFormat = { readonly level: MetadataLevel; readonly isIeee754Compatible: boolean }

export function requestedFormat({ headers, query }: GraphRequest): JsonFormat {
  const asked = (optionValue(query, '$format') ?? headers.get('accept') ?? '').toLowerCase()
  const [, level = 'minimal'] = /odata\.metadata=(none|minimal|full)/.exec(asked) ?? []
  return { level: level as MetadataLevel, isIeee754Compatible: asked.includes('ieee754compatible=true') }
}

export function contentTypeOf({ level, isIeee754Compatible }: JsonFormat): string {
  const compatible = isIeee754Compatible ? 'true' : 'false'
  return `application/json;odata.metadata=${level};odata.streaming=true;IEEE754Compatible=${compatible};charset=utf-8`
}

/** Leaves out what no metadata is to say, or adds what the full metadata does. */
export function withMetadata(body: unknown, { level }: JsonFormat, baseUrl: string): unknown {
  if (level === 'none') return withoutMetadata(body)
  return level === 'full' && isRecord(body) ? withFullMetadata(body, baseUrl) : body
}

/** "odata.metadata=none: the service SHOULD omit control information other than nextLink and count". */
const keptControls = ['@odata.nextLink', '@odata.count', '@odata.deltaLink']

function withoutMetadata(body: unknown): unknown {
  if (Array.isArray(body)) return body.map((entry: unknown) => withoutMetadata(entry))
  if (!isRecord(body)) return body
  const kept = Object.entries(body).filter(([name]) => !name.includes('@odata.') || keptControls.includes(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutMetadata(value)]))
}

function withFullMetadata(body: Record<string, unknown>, baseUrl: string): Record<string, unknown> {
  const type = typeOfContext(String(body['@odata.context']))
  if (!Array.isArray(body.value)) return described(body, type, baseUrl)
  return {
    ...body,
    value: body.value.map((entity: unknown) => (isRecord(entity) ? described(entity, type, baseUrl) : entity)),
  }
}

function described(entity: Record<string, unknown>, type: string | null, baseUrl: string): Record<string, unknown> {
  const { id } = entity
  const own = entity['@odata.type']
  const named = typeof own === 'string' ? own : type === null ? null : `#microsoft.graph.${type}`
  if (typeof id !== 'string' || named === null) return entity
  const link = `${baseUrl}/v2/${tenant.id}/directoryObjects/${id}/Microsoft.DirectoryServices.${serviceName(named)}`
  const controls = { '@odata.type': named, '@odata.id': link, '@odata.editLink': link }
  const typed = Object.entries(entity).flatMap(([name, value]) => {
    const propertyType = name.includes('@') ? null : annotatedType(value)
    return [...(propertyType === null ? [] : [[`${name}@odata.type`, propertyType]]), [name, value]]
  })
  return { ...controls, ...(Object.fromEntries(typed) as Record<string, unknown>) }
}

function serviceName(type: string): string {
  const name = type.slice('#microsoft.graph.'.length)
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`
}

function annotatedType(value: unknown): string | null {
  if (Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string'))
    return '#Collection(String)'
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? '#DateTimeOffset' : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
