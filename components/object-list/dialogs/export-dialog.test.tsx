import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject } from '@/components/testing/examples'
import { Refusal, server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import { saveFile } from '@/components/ui/save-file'
import { apiPaths } from '@/lib/contract/paths'
import { emptyView, firstPage, listViewOf } from '@/lib/contract/view'
import { ExportDialog } from './export-dialog'

vi.mock('@/components/ui/save-file', () => ({ saveFile: vi.fn() }))
afterEach(() => {
  vi.mocked(saveFile).mockReset()
  window.localStorage.removeItem('entra-recycle-bin.preferences')
})

const view = listViewOf(emptyView)
const choice = (name: string | RegExp) => page.getByRole('radio', { name })
const start = page.getByRole('button', { name: 'Export' })

let answer: () => unknown
const listPath = apiPaths.list('users', view, { cursor: null, size: firstPage })

function showDialog() {
  const row = deletedObject('users', 1, { deletedDateTime: '2026-11-20T10:00:00Z' })
  answer = () => ({ rows: [row], next: null, total: 1, missing: [] })
  server.answer(listPath, () => answer())
  return show(<ExportDialog list="users" view={view} columns={['deleted']} total={1} onClose={vi.fn()} />)
}

async function savedLines(): Promise<readonly string[]> {
  await expect.poll(() => vi.mocked(saveFile).mock.calls).toHaveLength(1)
  const text = await vi.mocked(saveFile).mock.calls[0]?.[1].text()
  return (text ?? '').replace('\ufeff', '').trimEnd().split('\r\n')
}

test('a file goes by commas and local time where nothing else was chosen', async () => {
  await showDialog()
  await expect.element(choice('Comma')).toBeChecked()
  await expect.element(choice(/^Local time \(Europe\/Berlin\)/)).toBeChecked()
  await expectAccessible()
  await start.click()
  const [head, row] = await savedLines()
  expect(head).toBe('Name,Deleted (Europe/Berlin),Kind,Object id')
  expect(row).toContain('2026-11-20 11:00:00')
})

test('a separator and a clock that were chosen are in the file, and are chosen the next time', async () => {
  const { unmount } = await showDialog()
  await choice('Semicolon').click()
  await choice('UTC').click()
  await start.click()
  const [head, row] = await savedLines()
  expect(head).toBe('Name;Deleted (UTC);Kind;Object id')
  expect(row).toContain('2026-11-20 10:00:00')
  await unmount()
  await showDialog()
  await expect.element(choice('Semicolon')).toBeChecked()
  await expect.element(choice('UTC')).toBeChecked()
})

test('a file for a program is not asked how a spreadsheet reads it', async () => {
  await showDialog()
  await choice(/^JSON/).click()
  await expect.element(page.getByText('Separator')).not.toBeInTheDocument()
  await start.click()
  expect((await savedLines()).join('\n')).toContain('"deleted":"2026-11-20T10:00:00Z"')
})

test('every property can be exported, and a column that could not be read is named', async () => {
  const extension = 'extension_0123456789abcdef0123456789abcdef_costCentre'
  server.answer(apiPaths.extensions('users'), () => ({
    extensions: [{ name: extension, application: 'Approval Flow' }],
  }))
  server.answer(apiPaths.deleters([]), () => ({ unread: { code: 'auditLogRefused' } }))
  await showDialog()
  server.answer(apiPaths.list('users', view, { cursor: null, size: firstPage }), () => ({
    rows: [
      deletedObject('users', 1, {
        properties: { onPremisesImmutableId: 'anchor==', extensionAttribute7: 'HR', [extension]: '17' },
      }),
    ],
    next: null,
    total: 1,
    missing: [],
    unreadColumns: [{ name: 'city' }],
  }))
  await choice('Every property').click()
  await expectAccessible()
  await expect.element(start).not.toHaveAttribute('aria-disabled', 'true')
  await start.click()
  const [head, row] = await savedLines()
  for (const label of ['Immutable id', 'Extension attribute 7', 'costCentre', 'Licences', 'City (could not be read)']) {
    expect(head).toContain(label)
  }
  for (const value of ['anchor==', 'HR', '17']) expect(row).toContain(value)
  expect(server.asked.some((address) => decodeURIComponent(address).includes(extension))).toBe(true)
  await expect.element(page.getByText('could not be read: City')).toBeVisible()
})

test('a page that fails leaves no file behind, and trying again makes a whole one', async () => {
  await showDialog()
  const whole = answer
  answer = () => {
    throw new Refusal({ code: 'graphRefused', requestId: 'request-1' })
  }
  await start.click()
  await expect.element(page.getByText('Not everything could be read, so no file was saved.')).toBeVisible()
  await expect.element(page.getByText('request-1')).toBeVisible()
  expect(saveFile).not.toHaveBeenCalled()
  answer = whole
  await page.getByRole('button', { name: 'Try again' }).click()
  expect(await savedLines()).toHaveLength(2)
})

test('a stopped export saves nothing', async () => {
  await showDialog()
  answer = () => {
    throw new Refusal({ code: 'throttled', retryAfterSeconds: 60 })
  }
  await start.click()
  await expect.element(page.getByText(/^Microsoft Graph asked us to slow down/)).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByText('Stopped. No file was saved.')).toBeVisible()
  expect(saveFile).not.toHaveBeenCalled()
})
