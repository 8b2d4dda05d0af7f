import { namedId } from '../fixtures/named-objects'
import { expect, expectAccessible, test } from '../fixtures/test'

const campaign = { id: namedId.group(1), name: 'Autumn Campaign' }
const heron = { id: namedId.group(2), name: 'Project Heron' }
const scanners = { id: namedId.group(4), name: 'Warehouse Scanners' }
const operators = { id: namedId.group(6), name: 'Tier 1 Operators' }
const townHall = { id: namedId.group(7), name: 'Town Hall' }
const pressOffice = { id: namedId.group(8), name: 'Press Office' }
const breakGlass = { id: namedId.group(9), name: 'Break Glass Exclusions' }
const restoreOf = (id: string) => `POST /directory/deletedItems/${id}/restore`

test('the type of a group stands on its row, and its description, nickname and rule in its panel', async ({
  page,
  signIn,
  list,
  panel,
}) => {
  await signIn('groups-admin', '/groups?q=all%20of%20sales')
  await expect(list.row('All of Sales')).toContainText('Microsoft 365')
  await expect(list.row('All of Sales')).toContainText('Dynamic')
  await list.open('All of Sales')
  await expect(panel.whole).toContainText('(user.department -eq "Sales")')
  await expectAccessible(page)
  await panel.closeButton.click()
  for (const [name, badges] of [
    ['Warehouse Scanners', ['Security']],
    ['Sales Laptops', ['Security', 'Dynamic']],
    ['Tier 1 Operators', ['Security', 'Role-assignable']],
  ] as const) {
    await list.search.fill(name)
    for (const badge of badges) await expect(list.row(name)).toContainText(badge)
  }
})

for (const { group, check, holder, conflict } of [
  {
    group: townHall,
    check: 'The mail nickname is taken',
    holder: 'town-hall belongs to Town Hall (new) now.',
    conflict: 'The mail nickname is taken.',
  },
  {
    group: pressOffice,
    check: '1 of 2 mail addresses is taken',
    holder: 'media@contoso.example: held by Media now.',
    conflict: 'A mail address is taken.',
  },
]) {
  test(`${check}: that and its holder are named beforehand, and nothing is offered here that could not solve it`, async ({
    page,
    signIn,
    list,
    dialog,
    control,
  }) => {
    await signIn('groups-admin', `/groups?q=${group.name}`)
    await list.select(group.name)
    await list.restore.click()
    const finding = dialog.finding(check)
    await expect(finding).toHaveAttribute('data-verdict', 'blocks')
    await expect(finding).toContainText(holder)
    await expect(finding.getByRole('link', { name: /^Open .* in Entra$/ })).toHaveAttribute(
      'href',
      /entra\.microsoft\.com\/.*groupId\/a1000000-0000-4000-8000-00000000090[78]$/,
    )
    await expect(dialog.signInName).toHaveCount(0)
    await expect(dialog.withoutTakenAddresses).toHaveCount(0)
    await expectAccessible(page)

    await dialog.confirm('Restore')
    await expect(dialog.title).toHaveText('Not restored')
    await expect(dialog.result(group.name)).toHaveAttribute('data-outcome', 'needsChoice')
    await expect(dialog.result(group.name)).toContainText(`${conflict} Its details name what holds it now.`)
    await expectAccessible(page)
    expect(await control.writesInShort()).toEqual([`groups-admin ${restoreOf(group.id)} 400`])
    expect(await control.locationOf(group.id)).toBe('deleted')
  })
}

test('a role-assignable group is refused to groups-admin, who learns that beforehand and why afterwards', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  await signIn('groups-admin', '/groups?q=tier')
  await list.select(operators.name)
  await list.restore.click()
  await expect(dialog.finding('Your roles probably do not allow this')).toContainText(
    'It takes Privileged Role Administrator or Global Administrator.',
  )
  await dialog.confirm('Restore')
  const result = dialog.result(operators.name)
  await expect(result).toHaveAttribute('data-outcome', 'refused')
  await expect(result).toContainText('This is a role-assignable group.')
  await expect(result).toContainText('Only a Privileged Role Administrator or a Global Administrator may do this')
  await expectAccessible(page)
  expect(await control.writesInShort()).toEqual([`groups-admin ${restoreOf(operators.id)} 403`])
  expect(await control.locationOf(operators.id)).toBe('deleted')
})

test('a role-assignable group is restored by privileged-role-admin', async ({ signIn, list, dialog, control }) => {
  await signIn('privileged-role-admin', '/groups?q=tier')
  await list.select(operators.name)
  await list.restore.click()
  await expect(dialog.finding('You may do this: Privileged Role Administrator is active')).toBeVisible()
  await dialog.confirm('Restore')
  await expect(dialog.title).toHaveText(`${operators.name} is back`)
  const { location, properties } = await control.state(operators.id)
  expect(location).toBe('live')
  expect(properties?.isAssignableToRole).toBe(true)
})

test('a group protected from permanent deletion is left out, says until when, and can be restored all the while', async ({
  page,
  signIn,
  list,
  panel,
  dialog,
  control,
}) => {
  await signIn('groups-admin', '/groups?q=break')
  await list.open(breakGlass.name)
  await expect(panel.finding(/Protected from permanent deletion until .*\d{2}:\d{2}/)).toContainText(
    'It can be restored all the while.',
  )
  await expect(panel.deletePermanently).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  await panel.closeButton.click()
  await list.select(breakGlass.name)
  await list.deletePermanently.click()
  await expect(dialog.leftOut).toContainText(/Protected from permanent deletion until .*\d{2}:\d{2}/)
  await expect(dialog.confirmation).toHaveCount(0)
  await expectAccessible(page)
  await dialog.close.click()
  expect(await control.writesInShort()).toEqual([])
  expect(await control.locationOf(breakGlass.id)).toBe('deleted')
})

test('several groups are restored at once, and one that cannot come back does not stop the others', async ({
  page,
  signIn,
  list,
  dialog,
  control,
}) => {
  // So few that all have their row on the screen.
  await control.reset({ items: 20 })
  await signIn('groups-admin', '/groups')
  await list.select(campaign.name, heron.name, townHall.name, scanners.name)
  await list.restore.click()
  await expect(dialog.title).toHaveText('Restore 4 groups?')
  await dialog.confirm('Restore 4')
  await expect(dialog.title).toHaveText('3 objects are back')
  for (const { name } of [campaign, heron, scanners]) {
    await expect(dialog.result(name)).toHaveAttribute('data-outcome', 'done')
  }
  await expect(dialog.result(townHall.name)).toHaveAttribute('data-outcome', 'needsChoice')
  await expectAccessible(page)
  for (const { id } of [campaign, heron, scanners]) expect(await control.locationOf(id)).toBe('live')
  expect(await control.locationOf(townHall.id)).toBe('deleted')
})
