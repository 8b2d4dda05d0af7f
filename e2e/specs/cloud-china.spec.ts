import { nationalCloudGuarantees } from '../fixtures/cloud-guarantees'
import { expect, expectAccessible, test } from '../fixtures/test'

test.use({ appEnv: { ENTRA_CLOUD: 'china' } })
nationalCloudGuarantees({ name: 'china', adminCentre: 'https://entra.microsoftonline.cn', hasAuditLog: false })

test('an address that asks who deleted an object is answered with a sentence where the cloud has no audit log', async ({
  page,
  signIn,
  list,
  consoleGuard,
  control,
}) => {
  consoleGuard.expectFailedRequests(404, /\/api\/objects\/users\?by=person/)
  await signIn('global-reader', '/users?by=person')
  await expect(list.alert).toContainText('There is no audit log here that tells who deleted what.')
  await expect(list.alert).toContainText('Your cloud does not have it. Remove the filter “Deleted by”.')
  await expectAccessible(page)
  const asked = (await control.requests()).map(({ path }) => path)
  expect(asked.filter((path) => path.includes('auditLogs'))).toEqual([])
})
