import * as z from 'zod/mini'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { failureSchema } from './app-error'
import { actorKey, actorSchema, actorTypes, type Actor } from './actor'

/** Deletions by one actor in one burst. What is one, and what is ordinary, stands in `docs/incidents.md`. */
const incidentSchema = z.object({
  id: z.string(),
  actor: actorSchema,
  /** Moments of the first and the last deletion. */
  from: z.string(),
  to: z.string(),
  count: z.number(),
  /** How many of which kind, most first. */
  kinds: z.array(z.object({ kind: z.enum(kindSlugs), count: z.number() })),
  /** How many the actor deletes on an ordinary day; null where there are too few days to tell. */
  usual: z.nullable(z.number()),
})
export type Incident = z.infer<typeof incidentSchema>

export const incidentsSchema = z.object({
  /** Newest first. */
  incidents: z.array(incidentSchema),
  /** Everything since then was gone through; null where nothing is known yet. */
  knownFrom: z.nullable(z.string()),
  /** Whether the audit log was read to its end, or to the beginning of what can be in the recycle bin. */
  isComplete: z.boolean(),
})
export type Incidents = z.infer<typeof incidentsSchema>

/** Parts of the time that an incident took, for its timeline. */
export const timelineSlices = 24

export const incidentDetailsSchema = z.object({
  /** Null while the log is still being read. */
  incident: z.nullable(incidentSchema),
  /** How many were deleted in each part of its time. */
  timeline: z.array(z.number()),
})
export type IncidentDetails = z.infer<typeof incidentDetailsSchema>

/** How many objects of an incident still lie in the recycle bin, kind by kind. */
export const incidentStateSchema = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(kindSlugs),
      /** Of the incident. */
      count: z.number(),
      /** Of these, still deleted; or why that is not known. */
      deleted: z.union([z.number(), failureSchema]),
    }),
  ),
})
export type IncidentState = z.infer<typeof incidentStateSchema>

/**
 * The name of an incident, made of who and when, so that everybody's link means the same: `automation~{id}~{first second}`. Ids
 * of actors that cannot stand in an address are written in hexadecimal, behind a dot.
 */
export function incidentIdOf({ type, id }: Pick<Actor, 'type' | 'id'>, from: number): string {
  const written = plainId.test(id) ? id : `.${hexOf(id)}`
  return `${type}~${written}~${Math.floor(from / 1000).toString(36)}`
}

/** Who and when; null where the text is no such name. */
export function readIncidentId(text: string): { readonly actorKey: string; readonly from: number } | null {
  const [type, written = '', seconds = '', ...more] = text.split('~')
  const id = written.startsWith('.') ? textOfHex(written.slice(1)) : plainId.test(written) ? written : null
  const isKnown = actorTypes.some((one) => one === type)
  if (!isKnown || id === null || more.length > 0 || !/^[0-9a-z]{1,8}$/.test(seconds)) return null
  return { actorKey: actorKey({ type: type as Actor['type'], id }), from: Number.parseInt(seconds, 36) * 1000 }
}

const plainId = /^[0-9a-z-]{1,64}$/

function hexOf(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function textOfHex(hex: string): string | null {
  if (!/^(?:[0-9a-f]{2}){1,1024}$/.test(hex)) return null
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
