import { namedId, type NamedObject } from '../fixtures/named-objects'
import type { AccountName } from '../fixtures/sign-in'
import { expect, expectAccessible, test } from '../fixtures/test'

type KindCase = {
  readonly slug: string
  /** As the navigation names it, and as a sentence does. */
  readonly title: string
  readonly many: string
  /** Who may do everything with the kind, and the name of the role that allows it. */
  readonly account: AccountName
  readonly role: string
  /** How many are deleted in the practice tenant. */
  readonly count: number
  readonly bin: string
  readonly object: NamedObject
  /** A value of the object that its list does not show. */
  readonly property: string
  /** What a restore of the object brings along before it. */
  readonly needed?: NamedObject
}

const directoryBin = '/directory/deletedItems'
const principals: KindCase = {
  slug: 'agent-blueprint-principals',
  title: 'Blueprint principals',
  many: 'blueprint principals',
  account: 'agent-admin',
  role: 'Agent ID Administrator',
  count: 3,
  bin: directoryBin,
  object: { id: namedId.agentBlueprintPrincipal(1), name: 'Invoice Agent Blueprint' },
  property: 'Application',
  needed: { id: namedId.agentBlueprint(1), name: 'Invoice Agent Blueprint' },
}
/** Three that differ most; every kind goes this way in `every-kind-in-practice-tenant.test.ts`. */
const kindCases: readonly KindCase[] = [
  principals,
  {
    slug: 'external-profiles',
    title: 'External profiles',
    many: 'external profiles',
    account: 'teams-admin',
    role: 'Teams Administrator',
    count: 4,
    bin: directoryBin,
    // Its id is no GUID.
    object: { id: 'ext-profile.0004_consultant', name: 'Lee Consultant' },
    property: '+00 555 0142',
  },
  {
    slug: 'custom-roles',
    title: 'Custom roles',
    many: 'custom roles',
    account: 'privileged-role-admin',
    role: 'Privileged Role Administrator',
    count: 3,
    // A bin of its own, which Graph does not count, sort or search.
    bin: '/roleManagement/directory/deletedItems/roleDefinitions',
    object: { id: namedId.customRole(1), name: 'Application support' },
    property: 'microsoft.directory/applications/credentials/update',
  },
]

const counted = (count: number, { many }: KindCase) => `${count} deleted ${many}`
const restoreOf = (bin: string, id: string) => `POST ${bin}/${id}/restore`

test.beforeEach(({ control }) => control.consent({ 'RoleManagement.ReadWrite.Directory': true }))

for (const kind of kindCases) {
  const { slug, title, account, role, count, bin, object, needed } = kind
  const inOrder = needed ? [needed, object] : [object]
  const all = inOrder.length

  test(`${kind.many}: ${account} sees all of them, looks into one and brings it back`, async ({
    page,
    signIn,
    list,
    panel,
    dialog,
    toast,
    control,
  }) => {
    await signIn(account, `/${slug}`)
    await expect(list.title).toContainText(title)
    await expect(list.count).toHaveText(counted(count, kind))
    await expect(list.rows).toHaveCount(count)
    await expect(list.navigationTo(title)).toContainText(String(count))

    await list.open(object.name)
    await expect(panel.heading).toHaveText(object.name)
    await expect(panel.finding(`You may do this: ${role} is active`)).toHaveAttribute('data-verdict', 'fine')
    await expectAccessible(page)
    await panel.tab('Properties').click()
    await expect(panel.whole).toContainText(kind.property)
    await panel.tab('JSON').click()
    await expect(panel.whole).toContainText(`"id": "${object.id}"`)

    await panel.restore.click()
    await expect(dialog.title).toHaveText(`Restore ${object.name}?`)
    await expect(dialog.whole).toContainText('You can undo it.')
    await dialog.confirm(all > 1 ? `Restore ${all}` : 'Restore')
    await expect(dialog.title).toHaveText(all > 1 ? `${all} objects are back` : `${object.name} is back`)
    expect(await control.writesInShort()).toEqual(inOrder.map(({ id }) => `${account} ${restoreOf(bin, id)} 200`))
    for (const { id } of inOrder) expect(await control.locationOf(id)).toBe('live')

    await dialog.close.click()
    await expect(toast.undo).toHaveCount(1)
    await expect(list.rows).toHaveCount(count - 1)
    await expect(list.count).toHaveText(counted(count - 1, kind))
    await expect(list.navigationTo(title)).toContainText(String(count - 1))
  })
}

test('what needs another object is deleted permanently alone, after its name was typed', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  const { account, slug, count, bin, object, needed } = principals
  await signIn(account, `/${slug}`)
  await list.select(object.name)
  await list.deletePermanently.click()
  await expect(dialog.title).toHaveText(`Delete ${object.name} permanently?`)
  await dialog.confirmation.fill(object.name)
  await dialog.confirm('Delete permanently')
  await expect(dialog.title).toHaveText(`${object.name} is gone for good`)
  expect(await control.writesInShort()).toEqual([`${account} DELETE ${bin}/${object.id} 204`])
  expect(await control.locationOf(object.id)).toBe('gone')
  expect(await control.locationOf(needed?.id ?? ''), 'what belongs to it stays').toBe('deleted')

  await dialog.close.click()
  await expect(list.rows).toHaveCount(count - 1)
  await expect(list.count).toHaveText(counted(count - 1, principals))
})

test('what needs an object that Graph refuses to restore is not tried, and the refusal names the role', async ({
  signIn,
  list,
  dialog,
  control,
}) => {
  const { slug, bin, object, role, needed } = principals
  await signIn('global-reader', `/${slug}`)
  await list.select(object.name)
  await list.restore.click()
  await expect(dialog.finding('Your roles probably do not allow this')).toContainText(role)
  await dialog.confirm('Restore 2')
  const refused = dialog.results.and(dialog.outcomes('refused'))
  await expect(refused).toHaveCount(1)
  await expect(refused).toContainText(role)
  await expect(refused).toContainText(/Request id [0-9a-f-]{36}/)
  await expect(dialog.outcomes('notStarted')).toHaveCount(1)
  expect(await control.writesInShort()).toEqual([`global-reader ${restoreOf(bin, needed?.id ?? '')} 403`])
  expect(await control.locationOf(object.id)).toBe('deleted')
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
  expect((await control.state(namedId.certificateAuthority(1))).location).toBe('live')
  await goto('/certificate-authorities')
  await expect(list.title).toHaveText('Certificate authorities')
  await expect(list.rows).toHaveCount(0)
})
