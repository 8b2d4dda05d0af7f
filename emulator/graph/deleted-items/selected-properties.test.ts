import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trickyId } from '../../data/tricky-users'
import { openTestTenant, type GraphClient, type TestTenant } from '../../test-tenant'

const item = `/directory/deletedItems/${trickyId(1)}/microsoft.graph.user`
const bin = '/directory/deletedItems/microsoft.graph.user'
let tenant: TestTenant
let admin: GraphClient

beforeAll(async () => {
  tenant = await openTestTenant()
})
beforeEach(async () => {
  tenant.emulator.reset()
  admin = await tenant.as('global-admin')
})

describe('without $select', () => {
  test('v1.0 answers the default properties, which are few', async () => {
    const { body } = await admin.get(item)
    expect(body).toHaveProperty('displayName')
    expect(body).not.toHaveProperty('onPremisesImmutableId')
    expect(body).not.toHaveProperty('onPremisesExtensionAttributes')
  })

  test('beta answers "all attributes by default", but for those that are "returned only on $select"', async () => {
    const { body } = await admin.get(`/beta${item}`)
    expect(body).toHaveProperty('onPremisesImmutableId')
    expect(body).toHaveProperty('onPremisesExtensionAttributes')
    expect(body).toHaveProperty('deletedDateTime')
    for (const name of ['signInActivity', 'customSecurityAttributes', 'mailboxSettings', 'aboutMe']) {
      expect(body).not.toHaveProperty(name)
    }
  })
})

describe('a property that may not be selected fails the whole request, of one object and of the list', () => {
  const selecting = (name: string) => [item, bin].map((path) => `${path}?$select=id,displayName,${name}`)

  test('signInActivity "requires AuditLog.Read.All"', async () => {
    const reader = await tenant.as('global-admin', { scopes: ['User.Read.All'] })
    for (const path of selecting('SignInActivity')) {
      expect((await admin.get(path)).status).toBe(200)
      expect((await reader.get(path)).body.error?.code).toBe('Authentication_MSGraphPermissionMissing')
    }
  })

  test('signInActivity "requires a Microsoft Entra ID P1 or P2 license"', async () => {
    tenant.emulator.switches.set('auditLicence', 'refused')
    for (const path of selecting('signInActivity')) {
      expect((await admin.get(path)).body.error?.code).toBe('Authentication_RequestFromNonPremiumTenantOrB2CTenant')
    }
  })

  test('customSecurityAttributes need a permission of their own', async () => {
    for (const path of selecting('customSecurityAttributes')) expect((await admin.get(path)).status).toBe(403)
  })

  test('what SharePoint and Exchange keep; by switch it is found empty', async () => {
    for (const path of selecting('aboutMe')) expect((await admin.get(path)).status).toBe(400)
    tenant.emulator.switches.set('propertiesKeptElsewhere', 'empty')
    for (const path of selecting('aboutMe')) expect((await admin.get(path)).status).toBe(200)
  })
})
