/** Hosts of Microsoft's clouds. Source: "Microsoft Graph deployments" and "Microsoft Entra authentication & national clouds". */
export const clouds = {
  global: {
    loginUrl: 'https://login.microsoftonline.com',
    graphUrl: 'https://graph.microsoft.com',
    adminCentreUrl: 'https://entra.microsoft.com',
  },
  usgov: {
    loginUrl: 'https://login.microsoftonline.us',
    graphUrl: 'https://graph.microsoft.us',
    adminCentreUrl: 'https://entra.microsoft.us',
  },
  usgovdod: {
    loginUrl: 'https://login.microsoftonline.us',
    graphUrl: 'https://dod-graph.microsoft.us',
    adminCentreUrl: 'https://entra.microsoft.us',
  },
  china: {
    loginUrl: 'https://login.partner.microsoftonline.cn',
    graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
    adminCentreUrl: 'https://entra.microsoftonline.cn',
  },
} as const

export type CloudName = keyof typeof clouds
export const cloudNames = Object.keys(clouds) as [CloudName, ...CloudName[]]
