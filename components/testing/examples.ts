import type { DeletedObject } from '@/lib/contract/objects'
import type { Me } from '@/lib/contract/person'
import { roles } from '@/lib/kinds/roles'
import { kindSlugs, type KindSlug } from '@/lib/kinds/vocabulary'

const dayMs = 24 * 60 * 60 * 1000

/** A user administrator with every permission. */
export const helpdeskLead: Me = {
  id: '0a11ce00-0000-4000-8000-000000000001',
  name: 'Helpdesk Lead',
  signInName: 'helpdesk-lead@contoso.example',
  tenantId: '0b0b0b0b-0000-4000-8000-000000000002',
  tenantName: 'Contoso',
  roleTemplateIds: [roles.userAdministrator.templateId],
  permissions: ['User.DeleteRestore.All', 'User.Read.All'],
  cloud: 'global',
  hasAuditLog: true,
  mayReadLog: true,
  permanentDelete: { isOn: true, maximum: 50 },
}

const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString()

/** A deleted object of a kind; objects of the same number are the same one. */
export function deletedObject(kind: KindSlug, number: number, more: Partial<DeletedObject> = {}): DeletedObject {
  const place = String(kindSlugs.indexOf(kind)).padStart(4, '0')
  const id = `c0de${place}-0000-4000-8000-${String(number).padStart(12, '0')}`
  return { kind, id, displayName: `Example ${number}`, deletedDateTime: daysAgo(2), properties: {}, ...more }
}
