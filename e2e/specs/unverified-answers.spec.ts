import { authorityId, deviceId, pkiId, servicePrincipalId, userId } from '../fixtures/named-objects'
import { namedUsers } from '../fixtures/named-users'
import { usersUnread } from '../fixtures/misfortunes'
import { expect, expectAccessible, test } from '../fixtures/test'

test('conflicts that Graph describes in words only lead to the same choices', async ({
  goto,
  signIn,
  list,
  dialog,
  control,
}) => {
  const { takenName, takenAddress } = namedUsers
  await control.switch({ conflictDetails: 'absent' })
  // Where live users cannot be read, only Graph's answer tells what is taken.
  await control.addFaults(usersUnread)
  await signIn('helpdesk-lead', '/users?q=taken.')
  await list.select(takenName.name, takenAddress.name)
  await list.restore.click()
  await dialog.confirm('Restore 2')
  await expect(dialog.result(takenName.name)).toHaveAttribute('data-outcome', 'needsChoice')
  await expect(dialog.result(takenName.name)).toContainText('The sign-in name is taken.')
  await expect(dialog.result(takenAddress.name)).toContainText('A mail address is taken.')
  expect((await control.state(takenName.id)).location).toBe('deleted')

  await goto('/users?q=taken.address')
  await list.select(takenAddress.name)
  await list.restore.click()
  await dialog.confirm('Restore')
  await expect(dialog.whole.getByRole('alert')).toContainText('A mail address is taken.')
  await expect(dialog.withoutTakenAddresses).toBeChecked()
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${takenAddress.name} is back`)
  expect((await control.state(takenAddress.id)).location).toBe('live')
})

test('addresses that a deleted user does not show are no reason to fail: the choice comes with the answer', async ({
  signIn,
  panel,
  dialog,
  control,
}) => {
  const { takenAddress } = namedUsers
  await control.switch({ deletedUserValues: 'cleared' })
  await signIn('helpdesk-lead', `/users?q=taken.address&object=${takenAddress.id}`)
  await expect(panel.whole).toContainText('The sign-in name is free')
  await expect(panel.whole, 'nothing is claimed of addresses that were not seen').not.toContainText('mail address is')
  await panel.restore.click()
  await dialog.confirm('Restore')
  await expect(dialog.whole.getByRole('alert')).toContainText('A mail address is taken.')
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${takenAddress.name} is back`)
  expect((await control.state(takenAddress.id)).location).toBe('live')
})

test('a permission of which nobody knows whether it is needed is named when Graph refuses despite the role', async ({
  page,
  goto,
  signIn,
  list,
  dialog,
  control,
}) => {
  const missing = { 'PublicKeyInfrastructure.ReadWrite.All': false, 'Directory.AccessAsUser.All': false }
  await control.consent(missing)
  await control.switch({ certificateWrites: 'write', deviceWrites: 'Directory.AccessAsUser.All' })
  await signIn('global-admin')
  for (const { address, id, name, permission } of [
    {
      address: '/pkis',
      id: pkiId(2),
      name: 'Contoso Field Devices',
      permission: 'PublicKeyInfrastructure.ReadWrite.All',
    },
    { address: '/devices', id: deviceId(1), name: 'LAPTOP-FIN-014', permission: 'Directory.AccessAsUser.All' },
  ]) {
    await goto(address)
    await list.select(name)
    await list.restore.click()
    await dialog.confirm('Restore')
    const result = dialog.result(name)
    await expect(result).toHaveAttribute('data-outcome', 'refused')
    await expect(result).toContainText(`The app may also need the permission ${permission}.`)
    expect((await control.state(id)).location).toBe('deleted')
  }
  await expectAccessible(page)
})

test('what Graph would refuse whoever asks is never asked for, however Graph would word it', async ({
  page,
  goto,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  await control.switch({ managedIdentityStatus: '403', retentionEnd: 'lingers', restorePastRetention: '400' })
  await signIn('global-admin', `/service-principals?object=${servicePrincipalId(3)}`)

  await test.step('a managed identity: no act on its page, and left out of a run', async () => {
    await expect(panel.heading).toHaveText('vm-build-agent')
    await expect(panel.restore).toHaveAttribute('aria-disabled', 'true')
    await expect(panel.deletePermanently).toHaveAttribute('aria-disabled', 'true')
    await expect(panel.whole).toContainText('A managed identity belongs to its Azure resource')
    await expect(panel.whole, 'no checks for what is out of the question').not.toContainText('Before you restore')
    await expectAccessible(page)
    await panel.closeButton.click()
    await list.select('vm-build-agent', 'Visitor Desk')
    await list.restore.click()
    await expect(dialog.whole).toContainText('1 of your 2 cannot be restored')
    await dialog.confirm('Restore')
    await expect(dialog.result('Visitor Desk')).toHaveAttribute('data-outcome', 'done')
    expect((await control.state(servicePrincipalId(3))).location).toBe('deleted')
  })

  await test.step('what an orphan needs is gone for good: no restore, alone and among several', async () => {
    for (const orphanRestoreStatus of ['400', '404']) {
      await control.switch({ orphanRestoreStatus })
      await goto(`/service-principals?object=${servicePrincipalId(2)}`)
      await expect(panel.finding('Its application is gone for good')).toHaveAttribute('data-verdict', 'impossible')
      await expect(panel.restore).toHaveAttribute('aria-disabled', 'true')
      await expect(panel.whole).not.toContainText('Comes back')
    }
  })

  await test.step('protected from permanent deletion: no act on it, and not counted among several', async () => {
    await goto(`/users?q=pro&object=${userId(25)}`)
    await expect(panel.deletePermanently).toHaveAttribute('aria-disabled', 'true')
    await expect(panel.restore).toBeEnabled()
    await panel.closeButton.click()
    await list.select('Protected User')
    await list.deletePermanently.click()
    await expect(dialog.leftOut).toContainText(/Protected from permanent deletion until .*\d{2}:\d{2}/)
    await expect(dialog.confirmation).toHaveCount(0)
    await expectAccessible(page)
    await dialog.close.click()
  })

  await test.step('past day 30, and still to be seen: being removed', async () => {
    for (const restorePastRetention of ['400', '404']) {
      await control.switch({ restorePastRetention })
      await goto(`/users?sort=oldest&object=${userId(26)}`)
      await expect(list.row('Past Day Thirty')).toContainText('Being removed')
      await expect(panel.whole).toContainText('Its 30 days are over')
      await expect(panel.restore).toHaveAttribute('aria-disabled', 'true')
      await expect(panel.deletePermanently).toHaveAttribute('aria-disabled', 'true')
      await expect(panel.whole).not.toContainText('Comes back')
    }
  })

  await test.step('an administrative unit: no permanent deletion', async () => {
    for (const administrativeUnitPurge of ['403', '405']) {
      await control.switch({ administrativeUnitPurge })
      await goto('/administrative-units')
      await list.select('Lisbon Office')
      await expect(list.deletePermanently).toHaveAttribute('aria-disabled', 'true')
      await list.deletePermanently.dispatchEvent('click')
      await expect(dialog.whole).toBeHidden()
    }
  })

  const written = (await control.writes()).map(({ method, path }) => `${method} ${path}`)
  expect(written).toEqual([`POST /directory/deletedItems/${servicePrincipalId(8)}/restore`])
})

test('a PKI that brings its authorities along leaves no stale list behind, and says to look at them', async ({
  goto,
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.switch({ pkiRestore: 'with-authorities', indexLagMs: '0' })
  await signIn('global-admin', '/pkis')
  await list.select('Contoso Smart Cards 2022')
  await list.restore.click()
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText('Contoso Smart Cards 2022 is back')
  await expect(dialog.whole).toContainText('Check which of its certificate authorities are back.')
  expect((await control.state(authorityId(1))).location).toBe('live')
  await goto('/certificate-authorities')
  await expect(list.title).toHaveText('Certificate authorities')
  await expect(list.rows).toHaveCount(0)
})
