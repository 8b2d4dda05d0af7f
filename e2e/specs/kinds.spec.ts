import { kindCases, type KindCase } from '../fixtures/kind-cases'
import { expect, expectAccessible, test } from '../fixtures/test'

const restoreOf = (bin: string, id: string) => `POST ${bin}/${id}/restore`

for (const kind of kindCases) {
  const { slug, title, lower, account, role, count, bin, object, companion } = kind
  /** What one restore brings back; what the other one needs comes first. */
  const inOrder = companion?.order === 'before' ? [companion, object] : companion ? [object, companion] : [object]
  const all = inOrder.length
  const others = inOrder.filter(({ id }) => id !== object.id)

  test.describe(lower.many, () => {
    test.beforeEach(({ control }) => control.consent(kind.consent ?? {}))

    test(`${account} sees all of them, looks into one and brings it back`, async ({
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
      await expect(panel.finding(`You may do this: ${roleOf(kind)} is active`)).toHaveAttribute('data-verdict', 'fine')
      await expectAccessible(page)
      await panel.tab('Properties').click()
      await expect(panel.whole).toContainText(kind.property)
      await panel.tab('JSON').click()
      await expect(panel.whole).toContainText(`"id": "${object.id}"`)

      await panel.restore.click()
      await expect(dialog.title).toHaveText(`Restore ${object.name}?`)
      await expect(dialog.whole).toContainText(kind.canBeUndone ? 'You can undo it.' : 'It cannot be undone from here.')
      await dialog.confirm(all > 1 ? `Restore ${all}` : 'Restore')
      await expect(dialog.title).toHaveText(all > 1 ? `${all} objects are back` : `${object.name} is back`)
      expect(await control.writesInShort()).toEqual(inOrder.map(({ id }) => `${account} ${restoreOf(bin, id)} 200`))
      for (const { id } of inOrder) expect(await control.locationOf(id)).toBe('live')

      await dialog.close.click()
      await expect(toast.undo).toHaveCount(kind.canBeUndone ? 1 : 0)
      await expect(list.rows).toHaveCount(count - 1)
      await expect(list.count).toHaveText(counted(count - 1, kind))
      await expect(list.navigationTo(title)).toContainText(String(count - 1))
    })

    // Who may do what is a table, which the component tests go through, and each kind is deleted for good in the tests of the
    // server; here, one of each bin and what needs another first.
    const isOneOfItsBin = kindCases.find((other) => other.bin === bin) === kind
    if (!isOneOfItsBin && companion?.order !== 'before') return

    test(`${account} deletes one permanently after its name was typed`, async ({ signIn, list, dialog, control }) => {
      await signIn(account, `/${slug}`)
      await list.select(object.name)
      await list.deletePermanently.click()
      await expect(dialog.title).toHaveText(`Delete ${object.name} permanently?`)
      await dialog.confirmation.fill(object.name)
      await dialog.confirm('Delete permanently')
      await expect(dialog.title).toHaveText(`${object.name} is gone for good`)
      expect(await control.writesInShort()).toEqual([`${account} DELETE ${bin}/${object.id} 204`])
      expect(await control.locationOf(object.id)).toBe('gone')
      for (const { id } of others) expect(await control.locationOf(id), 'what belongs to it stays').toBe('deleted')

      await dialog.close.click()
      await expect(list.rows).toHaveCount(count - 1)
      await expect(list.count).toHaveText(counted(count - 1, kind))
    })

    test('global-reader sees them and is refused a restore with the name of the role it takes', async ({
      signIn,
      list,
      dialog,
      control,
    }) => {
      await signIn('global-reader', `/${slug}`)
      await expect(list.rows).toHaveCount(count)
      await list.select(object.name)
      await list.restore.click()
      await expect(dialog.finding('Your roles probably do not allow this')).toContainText(role)
      await dialog.confirm(all > 1 ? `Restore ${all}` : 'Restore')
      const refused = dialog.results.and(dialog.whole.locator('[data-outcome="refused"]'))
      await expect(refused).toHaveCount(1)
      await expect(refused).toContainText('Your roles do not allow this.')
      await expect(refused).toContainText(role)
      await expect(refused).toContainText(/Request id [0-9a-f-]{36}/)
      await expect(dialog.whole.locator('[data-outcome="notStarted"]'), 'what needs it is not tried').toHaveCount(
        others.length,
      )
      const [first = object] = inOrder
      expect(await control.writesInShort()).toEqual([`global-reader ${restoreOf(bin, first.id)} 403`])
      for (const { id } of inOrder) expect(await control.locationOf(id)).toBe('deleted')
    })
  })
}

function counted(count: number, { lower }: KindCase): string {
  return `${count} deleted ${count === 1 ? lower.one : lower.many}`
}

/** The active role that allows it, which need not be the one that a refusal names first. */
function roleOf({ account, role }: KindCase): string {
  return account === 'global-admin' ? 'Global Administrator' : role
}
