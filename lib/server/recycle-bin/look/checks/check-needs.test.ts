import { describe, expect, it } from 'vitest'
import { found, refused } from '../../../testing/read-session'
import { listed, lookAt } from '../../../testing/look-rig'

const servicePrincipal = { appId: "app'1", appOwnerOrganizationId: 'TENANT' }
const deletedApplications = '/directory/deletedItems/microsoft.graph.application'
const filter = "appId eq 'app''1'"

describe('the check of what a service principal needs', () => {
  it('is fine while the application lives', async () => {
    const routes = { '/applications': listed([{ id: 'x', displayName: 'HR' }], filter) }
    const { of } = await lookAt('service-principals', servicePrincipal, { routes })
    expect(of('needs')).toEqual({ check: 'needs', needs: 'applications', verdict: 'fine' })
  })

  it('offers the application that is deleted too', async () => {
    const routes = { [deletedApplications]: listed([{ id: 'x', displayName: 'HR', appId: "app'1" }], filter) }
    const { of } = await lookAt('service-principals', servicePrincipal, { routes })
    expect(of('needs')).toMatchObject({
      verdict: 'choice',
      needs: 'applications',
      companion: { kind: 'applications', id: 'x', displayName: 'HR' },
    })
  })

  it('rules a restore out when the application is gone for good', async () => {
    const { of } = await lookAt('service-principals', servicePrincipal)
    expect(of('needs')).toEqual({ check: 'needs', needs: 'applications', verdict: 'impossible' })
  })

  it('notes that the application is in another tenant, which cannot be looked into', async () => {
    const { of, asked } = await lookAt('service-principals', { appId: 'app', appOwnerOrganizationId: 'other' })
    expect(of('needs')).toEqual({ check: 'needs', needs: 'applications', verdict: 'note' })
    expect(asked.map(({ path }) => path)).not.toContain('/applications')
  })

  it('is left out where there is no app id', async () => {
    const { of } = await lookAt('service-principals', { appId: null })
    expect([of('needs'), of('newServicePrincipal')]).toEqual([undefined, undefined])
  })

  it.each(['/applications', deletedApplications])('is unread, and not gone, where Graph refuses %s', async (path) => {
    const routes = { [path]: refused(403, { code: 'forbidden' }) }
    const { of } = await lookAt('service-principals', servicePrincipal, { routes })
    expect(of('needs')).toMatchObject({ verdict: 'unread', failure: { code: 'roleMissing' } })
  })

  it('is unread where the app may not read the kind that is needed', async () => {
    const { of } = await lookAt(
      'agent-blueprint-principals',
      { appId: 'app' },
      {
        permissions: ['AgentIdentityBlueprintPrincipal.Read.All'],
      },
    )
    expect(of('needs')).toMatchObject({
      needs: 'agent-blueprints',
      verdict: 'unread',
      failure: { code: 'permissionMissing', permission: 'AgentIdentityBlueprint.Read.All' },
    })
  })

  it('goes by the blueprint for the principal of a blueprint', async () => {
    const path = '/directory/deletedItems/microsoft.graph.agentIdentityBlueprint'
    const routes = { [path]: listed([{ id: 'x', displayName: 'Agents' }]) }
    const { of } = await lookAt('agent-blueprint-principals', { appId: 'app' }, { routes })
    expect(of('needs')).toMatchObject({ verdict: 'choice', companion: { kind: 'agent-blueprints', id: 'x' } })
  })
})

describe('the check of a new service principal', () => {
  it('blocks where another one of the same application lives, and names it', async () => {
    const routes = { '/servicePrincipals': listed([{ id: 'n', displayName: 'HR', appId: 'app' }], filter) }
    const { of } = await lookAt('service-principals', servicePrincipal, { routes })
    expect(of('newServicePrincipal')).toEqual({
      check: 'newServicePrincipal',
      verdict: 'blocks',
      holder: { kind: 'service-principals', id: 'n', displayName: 'HR', department: null, appId: 'app' },
    })
  })

  it('is fine where there is none', async () => {
    const { of } = await lookAt('service-principals', servicePrincipal)
    expect(of('newServicePrincipal')).toEqual({ check: 'newServicePrincipal', verdict: 'fine' })
  })

  it('is unread where Graph refuses', async () => {
    const routes = { '/servicePrincipals': refused(403, { code: 'forbidden' }) }
    const { of } = await lookAt('service-principals', servicePrincipal, { routes })
    expect(of('newServicePrincipal')).toMatchObject({ verdict: 'unread', failure: { code: 'roleMissing' } })
  })

  it('takes an item without an id for nobody', async () => {
    const { of } = await lookAt('service-principals', servicePrincipal, {
      routes: { '/servicePrincipals': found({ value: [{ displayName: 'HR' }] }) },
    })
    expect(of('newServicePrincipal')?.verdict).toBe('fine')
  })
})
