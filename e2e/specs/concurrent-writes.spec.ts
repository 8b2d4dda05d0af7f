import { expect, test } from '../fixtures/test'

test('a tenant that takes few writes at once still gets every object back in one run', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  await control.switch({ concurrentWrites: '503' })
  await signIn('user-admin', '/users?q=t&sort=name')
  const rows = list.rows.filter({ hasNotText: 'Taken' })
  const ids: string[] = []
  for (let row = 0; row < 6; row += 1) {
    await rows.nth(row).getByRole('checkbox').click()
    ids.push((await rows.nth(row).getAttribute('data-object')) ?? '')
  }
  await list.restore.click()
  await dialog.confirm('Restore 6')
  await expect(dialog.title).toHaveText('6 objects are back')
  for (const id of ids) expect((await control.state(id)).location).toBe('live')
})
