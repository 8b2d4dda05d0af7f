import * as z from 'zod/mini'
import { checkVerdicts, kindSlugs, lookedPlaces, type CheckName, type VerdictOf } from '@/lib/kinds/vocabulary'
import type { ConfirmedActName } from './confirmed-acts'
import { failureSchema } from './app-error'
import { deletedObjectSchema, propertiesSchema } from './objects'

/** Who or what has it: an object by the slug of its kind, or a mail contact. */
const holderSchema = z.object({
  kind: z.enum([...kindSlugs, 'mail-contacts']),
  id: z.string(),
  displayName: z.nullable(z.string()),
  department: z.optional(z.nullable(z.string())),
  /** The admin centre knows applications by it. */
  appId: z.optional(z.nullable(z.string())),
  /** What people know it by, where its name does not tell it from others. */
  identifier: z.optional(z.nullable(z.string())),
  /** Set where it is deleted itself. */
  deletedDateTime: z.optional(z.nullable(z.string())),
})
export type Holder = z.infer<typeof holderSchema>

const detailsSchema = z.object({
  /** Values that somebody else has, each with its holder. */
  taken: z.optional(z.array(z.object({ value: z.string(), holder: holderSchema }))),
  /** How many values were looked up. */
  total: z.optional(z.number()),
  /** A live object that stands in the way. */
  holder: z.optional(holderSchema),
  /** A sign-in name whose domain is not verified, and the domain that new names get. */
  domain: z.optional(z.object({ signInName: z.string(), name: z.string(), preferred: z.nullable(z.string()) })),
  /** The kind of what it needs. */
  needs: z.optional(z.enum(kindSlugs)),
  /** What has to be restored first. */
  companion: z.optional(deletedObjectSchema),
  /** Display names of directory roles. */
  roles: z.optional(z.array(z.string())),
  /** ISO 8601 in UTC. */
  until: z.optional(z.string()),
  /** Where nobody could be asked, so that the answer is only a part. */
  notAsked: z.optional(z.array(z.enum(lookedPlaces))),
  failure: z.optional(failureSchema),
})
type Details = z.infer<typeof detailsSchema>

/** What one check found out about an object before an act. */
export type FindingOf<Name extends CheckName> = Name extends CheckName
  ? Details & { check: Name; verdict: VerdictOf<Name> }
  : never
export type Finding = FindingOf<CheckName>

type FindingKey = { [Name in CheckName]: `${Name}.${VerdictOf<Name>}` }[CheckName]

/** What tells findings apart that need different texts: each check with each of its own verdicts. */
export function findingKey({ check, verdict }: Finding): FindingKey {
  return `${check}.${verdict}` as FindingKey
}

const findingSchema = z.custom<Finding>((value) => {
  const parsed = z.object({ check: z.string(), verdict: z.string(), ...detailsSchema.shape }).safeParse(value)
  return parsed.success && isVerdictOf(parsed.data.check, parsed.data.verdict)
})

function isVerdictOf(check: string, verdict: string): boolean {
  return Object.entries(checkVerdicts).some(
    ([name, verdicts]) => name === check && verdicts.some((one) => one === verdict),
  )
}

const lookedSchema = z.object({ place: z.enum(lookedPlaces), isBin: z.boolean() })
/** Where somebody was asked and answered: among what is live, or in the recycle bin. */
export type Looked = z.infer<typeof lookedSchema>

export const findingsSchema = z.object({
  findings: z.array(findingSchema),
  checkedAt: z.string(),
  looked: z._default(z.array(lookedSchema), []),
  /** What was read of the object itself, which is more than its list reads. */
  properties: z.optional(propertiesSchema),
})
export type Findings = z.infer<typeof findingsSchema>

/** Of as many objects the findings are asked for at once; before a permanent delete little is looked up of each. */
export const objectsPerLook: Readonly<Record<ConfirmedActName, number>> = { restore: 12, permanentDelete: 60 }

export const findingsOfSeveralSchema = z.object({
  looks: z.array(
    z.object({
      id: z.string(),
      findings: z.array(findingSchema),
      properties: z.optional(propertiesSchema),
      /** Why nothing could be looked up of this one. */
      failure: z.optional(failureSchema),
    }),
  ),
})
export type FindingsOfSeveral = z.infer<typeof findingsOfSeveralSchema>

export const companionsSchema = z.object({
  companions: z.array(deletedObjectSchema),
  /** Set where some could not be looked up, so that the list may lack some. */
  failure: z.optional(failureSchema),
})
/** Deleted objects that belong to others, such as the service principals of applications. */
export type Companions = z.infer<typeof companionsSchema>
