import { tenant } from './tenant'

export type GroupKind = 'unified' | 'unifiedDynamic' | 'team' | 'security' | 'securityDynamic' | 'roleAssignable'

/** The properties of a cloud group of one of the kinds that can be soft-deleted [EN:groups-restore-deleted]. */
export function groupProperties(kind: GroupKind, displayName: string, mailNickname: string): Record<string, unknown> {
  return {
    displayName,
    description: `${displayName} of ${tenant.displayName}`,
    mailNickname,
    isAssignableToRole: kind === 'roleAssignable' ? true : null,
    createdDateTime: '2024-05-14T09:30:00Z',
    renewedDateTime: '2024-05-14T09:30:00Z',
    ...(isUnified(kind) ? unifiedProperties(kind, mailNickname) : securityProperties()),
    ...(isDynamic(kind) ? membershipByRule() : { membershipRule: null, membershipRuleProcessingState: null }),
    groupTypes: [...(isUnified(kind) ? ['Unified'] : []), ...(isDynamic(kind) ? ['DynamicMembership'] : [])],
  }
}

function isUnified(kind: GroupKind): boolean {
  return kind === 'unified' || kind === 'unifiedDynamic' || kind === 'team'
}

function isDynamic(kind: GroupKind): boolean {
  return kind === 'unifiedDynamic' || kind === 'securityDynamic'
}

function unifiedProperties(kind: GroupKind, mailNickname: string) {
  const mail = `${mailNickname}@${tenant.domain}`
  return {
    mail,
    mailEnabled: true,
    securityEnabled: kind === 'team',
    proxyAddresses: [`SMTP:${mail}`],
    resourceProvisioningOptions: kind === 'team' ? ['Team'] : [],
    visibility: 'Private',
  }
}

function securityProperties() {
  return {
    mail: null,
    mailEnabled: false,
    securityEnabled: true,
    proxyAddresses: [],
    resourceProvisioningOptions: [],
    visibility: null,
  }
}

function membershipByRule() {
  return { membershipRule: '(user.department -eq "Sales")', membershipRuleProcessingState: 'On' }
}
