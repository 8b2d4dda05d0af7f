import { tenant } from './tenant'

export function applicationProperties(appId: string, displayName: string): Record<string, unknown> {
  return {
    appId,
    displayName,
    signInAudience: 'AzureADMyOrg',
    publisherDomain: tenant.domain,
    identifierUris: [],
    createdDateTime: '2023-11-02T10:00:00Z',
  }
}

export function servicePrincipalProperties(appId: string, displayName: string): Record<string, unknown> {
  return {
    appId,
    displayName,
    appDisplayName: displayName,
    servicePrincipalType: 'Application',
    appOwnerOrganizationId: tenant.id,
    accountEnabled: true,
    servicePrincipalNames: [appId],
    signInAudience: 'AzureADMyOrg',
    tags: ['WindowsAzureActiveDirectoryIntegratedApp'],
  }
}

/** The application id of a named pair of application and service principal. */
export function namedAppId(number: number): string {
  return `a2a99000-0000-4000-8000-${String(number).padStart(12, '0')}`
}
