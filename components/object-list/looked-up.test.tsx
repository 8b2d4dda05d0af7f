import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { ObjectPage } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import { emptyView, firstPage, listViewOf, type View } from '@/lib/contract/view'
import { useObjectList } from '@/lib/queries/list/use-object-list'
import { takePasted } from '@/lib/queries/list/pasted'
import { useStable } from '@/lib/queries/use-stable'
import { LookedUp } from './looked-up'
import { useSelection } from './use-selection'

const named = (number: number, displayName: string) => {
  const object = deletedObject('users', number)
  return { ...object, displayName, properties: { ...object.properties, displayName } }
}
const pages = [
  [named(1, 'One Found'), named(2, 'Same Name')],
  [named(3, 'Same Name'), named(4, 'Found Lâter')],
]

const refine = vi.fn<(patch: Partial<View>) => void>()
beforeEach(() => {
  refine.mockReset()
  const listPath = apiPaths.list('users', emptyView, { cursor: null, size: firstPage })
  server.answer(listPath, (address: URL): ObjectPage => {
    const at = Number(address.searchParams.get('cursor') ?? 0)
    const rows = pages[at] ?? []
    return { rows, next: at === 0 ? '1' : null, total: 'unknown', missing: [], sifted: { read: 2, of: 4 } }
  })
})

const names = { toggle: 'Show or hide', clear: 'Clear', ticked: 'Ticked' }

function Looked({ texts }: { texts: readonly string[] }) {
  const view = useStable(listViewOf({ ...emptyView, several: texts }))
  const list = useObjectList('users', view)
  const selection = useSelection(list.rows, list.total, 'key', true)
  const [isShown, setShown] = useState(true)
  return (
    <main>
      {isShown && <LookedUp {...{ texts, list, selection, refine }} />}
      <button onClick={() => setShown(!isShown)}>{names.toggle}</button>
      <button onClick={selection.clear}>{names.clear}</button>
      <output aria-label={names.ticked}>{selection.objects.map(({ displayName }) => displayName).join(', ')}</output>
    </main>
  )
}

const status = page.getByRole('status').first()
const ticked = page.getByRole('status', { name: names.ticked })
const texts = ['one found', 'Same Name', 'found later', 'Nobody']

test('what a paste found is ticked, each by one text alone, and what was not found is named', async () => {
  await show(<Looked texts={takePasted(texts.join('\n')).texts} />)
  await expect.element(status).toHaveTextContent('3 of 4 texts found.')
  await expect.element(ticked).toHaveTextContent('One Found, Found Lâter')
  await expect.element(page.getByText('Not found: 1')).toBeVisible()
  await page.getByText('Held by several objects, and not selected: 1').click()
  await expect.element(page.getByText('“Same Name”: 2 objects')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Search for Nobody alone' }).click()
  expect(refine).toHaveBeenCalledWith({ several: null, search: 'Nobody' })
})

test('ticks that were taken away stay away, until they are asked for', async () => {
  await show(<Looked texts={takePasted(texts.join('\n')).texts} />)
  await expect.element(ticked).toHaveTextContent('One Found')
  await page.getByRole('button', { name: names.clear }).click()
  const toggle = page.getByRole('button', { name: names.toggle })
  await toggle.click()
  await toggle.click()
  await expect.element(status).toHaveTextContent('3 of 4 texts found.')
  await expect.element(ticked).toHaveTextContent(/^$/)
  await page.getByRole('button', { name: 'Select the 2 found' }).click()
  await expect.element(ticked).toHaveTextContent('One Found, Found Lâter')
})

test('a link ticks nothing', async () => {
  await show(<Looked texts={['one found', 'Somebody Else']} />)
  await expect.element(status).toHaveTextContent('1 of 2 texts found.')
  await expect.element(ticked).toHaveTextContent(/^$/)
})

test('nothing is called not found before every object was gone through', async () => {
  let release = () => undefined as void
  const later = new Promise<void>((resolve) => (release = resolve))
  server.answer(apiPaths.list('users', emptyView, { cursor: null, size: firstPage }), async (address: URL) => {
    const isLast = address.searchParams.has('cursor')
    if (isLast) await later
    return { rows: pages[isLast ? 1 : 0] ?? [], next: isLast ? null : '1', total: 'unknown', missing: [] }
  })
  await show(<Looked texts={['One Found', 'Found Later']} />)
  await expect.element(status).toHaveTextContent('Looking up 2 texts. 1 found so far.')
  await expect.element(page.getByText(/Not found/)).not.toBeInTheDocument()
  release()
  await expect.element(status).toHaveTextContent('2 of 2 texts found.')
})

test('what one list cannot hold is said, and looked up next', async () => {
  const many = Array.from({ length: 350 }, (_, index) => `x${index}`)
  const { texts: first } = takePasted(many.join('\n'))
  await show(<Looked texts={first} />)
  await expect
    .element(page.getByText('One list holds 200 of the 350 texts that were pasted. 150 texts are not looked up yet.'))
    .toBeVisible()
  await page.getByRole('button', { name: 'Look up the next 150' }).click()
  expect(refine).toHaveBeenCalledWith({ several: many.slice(200) })
})
