import * as z from 'zod/mini'
import { kindSlugs } from '@/lib/kinds/vocabulary'
import { failureSchema } from './app-error'
import type { LeftChoice } from './common-filters'

/** The views that are counted of each kind, by their time left. */
export const countedLefts = ['3d', '7d', 'by-hand'] as const satisfies readonly LeftChoice[]
export type CountedLeft = (typeof countedLefts)[number]

/** The view that a day of the outlook is part of. */
export const goesByItself = '30d' as const satisfies LeftChoice

export const outlookParts = ['left', 'days'] as const
export type OutlookPart = (typeof outlookParts)[number]

/** More than 30 times 24 hours ever touch. */
export const mostDays = 33

const kindOutlookSchema = z.object({
  left: z.optional(z.record(z.enum(countedLefts), z.number())),
  /** How many go for good on each of the days that were asked for. */
  days: z.optional(z.array(z.number())),
})
export type KindOutlook = z.infer<typeof kindOutlookSchema>

export const outlookSchema = z.object({
  /** By the slug of the kind: what was asked for, or why it could not be counted. */
  kinds: z.record(z.string(), z.union([failureSchema, kindOutlookSchema])),
  /** Kinds whose objects are counted among those of another kind too. */
  doubled: z.array(z.enum(kindSlugs)),
})
/** What goes when, of several kinds. */
export type Outlook = z.infer<typeof outlookSchema>

export const quotaSchema = z.union([
  z.object({ failure: failureSchema }),
  z.object({ used: z.number(), total: z.number() }),
])
/** How many objects the directory holds, and how many it may hold. */
export type Quota = z.infer<typeof quotaSchema>
