import { tenant } from './tenant'

export type GroupKind = 'unified' | 'unifiedDynamic' | 'team' | 'security' | 'securityDynamic' | 'roleAssignable'

/** The properties of a cloud group of one of the kinds that can be soft-deleted (section 2). */
export function groupProperties(kind: GroupKind, displayName: string, mailNickname: string): Record<string, unknown> {
  const isUnified = kind === 'unified' || kind === 'unifiedDynamic' || kind === 'team'
  const isDynamic = kind === 'unifiedDynamic' || kind === 'securityDynamic'
  const mail = isUnified ? `${mailNickname}@${tenant.domain}` : null
  return {
    displayName,
    description: `${displayName} of ${tenant.displayName}`,
    mailNickname,
    mail,
    mailEnabled: isUnified,
    securityEnabled: !isUnified || kind === 'team',
    groupTypes: [...(isUnified ? ['Unified'] : []), ...(isDynamic ? ['DynamicMembership'] : [])],
    membershipRule: isDynamic ? '(user.department -eq "Sales")' : null,
    membershipRuleProcessingState: isDynamic ? 'On' : null,
    isAssignableToRole: kind === 'roleAssignable' ? true : null,
    proxyAddresses: mail === null ? [] : [`SMTP:${mail}`],
    resourceProvisioningOptions: kind === 'team' ? ['Team'] : [],
    visibility: isUnified ? 'Private' : null,
    createdDateTime: '2024-05-14T09:30:00Z',
    renewedDateTime: '2024-05-14T09:30:00Z',
  }
}
