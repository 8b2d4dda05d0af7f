import type { CloudName } from '@/lib/kinds/cloud'

/** Hosts of Microsoft's clouds. Source: "Microsoft Graph deployments" and "Microsoft Entra authentication & national clouds". */
export const clouds = {
  global: {
    loginUrl: 'https://login.microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
    adminCentreUrl: 'https://entra.microsoft.com',
    hasAuditLog: true,
  },
  usgov: {
    loginUrl: 'https://login.microsoftonline.us',
    graphUrl: 'https://graph.microsoft.us',
    adminCentreUrl: 'https://entra.microsoft.us',
    hasAuditLog: true,
  },
  usgovdod: {
    loginUrl: 'https://login.microsoftonline.us',
    graphUrl: 'https://dod-graph.microsoft.us',
    adminCentreUrl: 'https://entra.microsoft.us',
    hasAuditLog: true,
  },
  china: {
    loginUrl: 'https://login.partner.microsoftonline.cn',
    graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
    adminCentreUrl: 'https://entra.microsoftonline.cn',
    hasAuditLog: false,
  },
} as const satisfies Readonly<Record<CloudName, Cloud>>

type Cloud = {
  readonly loginUrl: string
  readonly graphUrl: string
  readonly adminCentreUrl: string
  /** Whether the cloud has the audit log. Source: "List directoryAudits". */
  readonly hasAuditLog: boolean
}
