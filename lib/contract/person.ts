import * as z from 'zod/mini'
import { cloudNames } from '@/lib/kinds/cloud'

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  signInName: z.string(),
  tenantId: z.string(),
  /** Null when it could not be read; the interface then shows none. */
  tenantName: z.nullable(z.string()),
  /** Template ids of the active tenant-wide built-in roles. Null when the token does not tell: a hint, never a verdict. */
  roleTemplateIds: z.nullable(z.array(z.string())),
  /** Delegated permissions of Microsoft Graph that are consented. */
  permissions: z.array(z.string()),
  cloud: z.enum(cloudNames),
  /** Whether this cloud has the log that tells who deleted something. */
  hasAuditLog: z.boolean(),
  /** Whether the person may read it, as far as that is known beforehand. */
  mayReadLog: z.boolean(),
  permanentDelete: z.object({ isOn: z.boolean(), maximum: z.number() }),
})
export type Me = z.infer<typeof meSchema>
