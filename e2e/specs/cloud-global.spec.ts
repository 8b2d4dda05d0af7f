import { consentToAll, globalOnly, notHere } from '../fixtures/cloud-guarantees'
import { expect, test } from '../fixtures/test'

// No cloud is set here: it is that of a site which names none.
test('the global cloud has every kind and the audit log, and links lead to its admin centre', async ({
  signIn,
  navigation,
  access,
  control,
}) => {
  await control.consent(consentToAll)
  await signIn('global-admin', '/what-can-i-do')
  for (const { title } of globalOnly) {
    await expect(navigation.item(title)).toHaveText(/\d+$/)
    await expect(access.cell(title, 'See')).toContainText('Yes: Global Administrator')
  }
  await expect(access.table).not.toContainText(notHere)
  await expect(access.activate).toHaveAttribute('href', /^https:\/\/entra\.microsoft\.com\//)
})
