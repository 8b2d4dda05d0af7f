import 'server-only'
import type { ActivityType } from '@/lib/contract/object-history'
import { kindOf, kinds } from '@/lib/kinds'

/**
 * What an activity of the audit log did to its object. Source: "Microsoft Entra audit log categories and activities", its tables of
 * the core directory, Conditional Access, device registration and lifecycle workflows. Restores that it does not list are called
 * as those that it does.
 */
export function activityTypeOf(activity: string): ActivityType {
  const name = activity.trim().toLowerCase()
  if (name.startsWith('hard delete ')) return 'permanentlyDeleted'
  known ??= new Map(
    Object.entries(activities).flatMap(([type, names]) => names.map((one) => [one.toLowerCase(), type as Listed])),
  )
  return known.get(name) ?? 'other'
}

type Listed = Exclude<ActivityType, 'other' | 'permanentlyDeleted'>

let known: Map<string, Listed> | null = null

const activities: Readonly<Record<Listed, readonly string[]>> = {
  created: [
    'Add user',
    'Invite external user',
    'Add group',
    'Add application',
    'Add service principal',
    'Add administrative unit',
    'Add contact',
    'Add device',
    'Register device',
    'Create ExternalUserProfile',
    'Create PendingExternalUserProfile',
    'Add CertificationBasedAuthConfiguration',
    'Add Conditional Access policy',
    'Add named location',
    'Add role definition',
    'Create workflow',
  ],
  deleted: [
    ...kinds.flatMap(({ slug }) => kindOf(slug).auditActivities.delete),
    'Delete contact',
    'Delete CertificationBasedAuthConfiguration',
    'Delete workflow',
  ],
  restored: [
    'Restore user',
    'Restore group',
    'Restore application',
    'Restore service principal',
    'Restore administrative unit',
    'Restore device',
    'Restore ExternalUserProfile',
    'Restore PendingExternalUserProfile',
    'Restore Conditional Access policy',
    'Restore named location',
    'Restore role definition',
    'Restore workflow',
  ],
  changed: [
    'Update user',
    'Update group',
    'Update application',
    'Update application - Certificates and secrets management',
    'Update service principal',
    'Update administrative unit',
    'Update contact',
    'Update device',
    'Update ExternalUserProfile',
    'Update PendingExternalUserProfile',
    'Update Conditional Access policy',
    'Update named location',
    'Update role definition',
    'Update workflow',
    'Update external secrets',
    'Change user license',
    'Change user password',
    'Reset password',
    'Reset user password',
    'Set force change user password',
    'Set user manager',
    'Set group license',
    'Set group to be managed by user',
    'Enable account',
    'Disable account',
    'Disable Strong Authentication',
    'Enable Strong Authentication',
    'Update StsRefreshTokenValidFrom Timestamp',
    'Convert federated user to managed',
    'Redeem external user invite',
    'Update attribute values assigned to a user',
    'Update attribute values assigned to a servicePrincipal',
    'Add member to group',
    'Remove member from group',
    'Add owner to group',
    'Remove owner from group',
    'Assign label to group',
    'Remove label from group',
    'Add app role assignment to group',
    'Remove app role assignment from group',
    'Remove app role assignment from user',
    'Add member to role',
    'Remove member from role',
    'Add eligible member to role',
    'Remove eligible member from role',
    'Add scoped member to role',
    'Remove scoped member from role',
    'Add member to administrative unit',
    'Remove member from administrative unit',
    'Add member to restricted management administrative unit',
    'Remove member from restricted management administrative unit',
    'Add owner to application',
    'Remove owner from application',
    'Add owner to service principal',
    'Remove owner from service principal',
    'Add service principal credentials',
    'Remove service principal credentials',
    'Add app role assignment to service principal',
    'Remove app role assignment from service principal',
    'Add delegated permission grant',
    'Remove delegated permission grant',
    'Consent to application',
    'Restore consent',
    'Add policy to application',
    'Remove policy from application',
    'Add policy to service principal',
    'Remove policy from service principal',
    'Add registered owner to device',
    'Remove registered owner from device',
    'Add registered users to device',
    'Remove registered users from device',
    'Device no longer compliant',
    'Device no longer managed',
  ],
}
