import { describe, expect, it } from 'vitest'
import { cloudNames } from '@/lib/kinds/cloud'
import { clouds } from './clouds'

describe('clouds', () => {
  it('are those that the kinds know, and no other', () => {
    expect(Object.keys(clouds)).toEqual(cloudNames)
  })

  it.each(Object.entries(clouds))('has addresses of %s to which paths can be added', (_, cloud) => {
    for (const address of [cloud.loginUrl, cloud.graphUrl, cloud.adminCentreUrl])
      expect(new URL(address).origin).toBe(address)
  })

  it('sends the token of one cloud to the Graph of no other', () => {
    const graphs = Object.values(clouds).map(({ graphUrl }) => graphUrl)
    expect(new Set(graphs).size).toBe(graphs.length)
  })

  it('knows which of them has an audit log', () => {
    const without = cloudNames.filter((name) => !clouds[name].hasAuditLog)
    expect(without).toEqual(['china'])
  })

  it('has the addresses that Microsoft names for the national clouds', () => {
    expect(clouds.usgovdod).toMatchObject({
      loginUrl: 'https://login.microsoftonline.us',
      graphUrl: 'https://dod-graph.microsoft.us',
    })
    expect(clouds.usgov).toMatchObject({
      loginUrl: 'https://login.microsoftonline.us',
      graphUrl: 'https://graph.microsoft.us',
    })
    expect(clouds.china).toMatchObject({
      loginUrl: 'https://login.partner.microsoftonline.cn',
      graphUrl: 'https://microsoftgraph.chinacloudapi.cn',
    })
  })
})
