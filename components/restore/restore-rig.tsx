import { beforeEach, vi } from 'vitest'
import { page } from 'vitest/browser'
import { deletedObject } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { ActEvent, ActInput, Outcome } from '@/lib/contract/acts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { apiPaths } from '@/lib/contract/paths'
import type { ActRequest } from '@/lib/queries/run/use-act-request'
import { RestoreDialog } from './restore-dialog'

export const deletedUser = (number: number, more: Partial<DeletedObject> = {}) => deletedObject('users', number, more)

export const onClose = vi.fn()
beforeEach(() => void onClose.mockReset())

export const one = deletedUser(1, { displayName: 'Robin Colleague' })
export const signInName = 'robin@contoso.example'
export const named = deletedUser(2, { displayName: 'Robin Colleague', properties: { userPrincipalName: signInName } })

export const dialog = page.getByRole('alertdialog')
export const confirm = page.getByRole('button', { name: /^Restore( |$)/ })
export const nameField = page.getByRole('textbox', { name: /sign-in name$/i })

/** Shows the dialog over objects of which each look finds the same, or what `foundOf` says. */
export function showDialog(
  objects: readonly DeletedObject[],
  { found = [], foundOf = () => found }: { found?: Finding[]; foundOf?: (id: string) => Finding[] } = {},
) {
  for (const { kind, id } of objects) {
    server.answer(apiPaths.findings(kind, id), () => ({ findings: foundOf(id), checkedAt: new Date().toISOString() }))
  }
  for (const { kind } of objects) {
    server.answer(apiPaths.findingsOfSeveral(kind, 'restore', []), (address) => ({
      looks: address.searchParams.getAll('of').map((id) => ({ id, findings: foundOf(id) })),
    }))
  }
  return showUnlooked(objects)
}

export function showUnlooked(objects: readonly DeletedObject[]) {
  server.answer(apiPaths.domains(), () => ({
    verified: ['contoso.example', 'contosopractice.example'],
    preferred: 'contoso.example',
  }))
  const request: ActRequest = { act: 'restore', objects, reason: '', isAfterSignIn: false }
  return show(<RestoreDialog list="users" request={request} onClose={onClose} />)
}

/** Which of the names like `signInName` somebody has. */
export function answerNames(...taken: readonly string[]) {
  const names = [signInName, 'robin2@contoso.example', 'robin3@contoso.example', 'robin.new@contoso.example']
  for (const name of names) {
    const holder = { id: 'holder', displayName: 'Robin Newcomer', department: 'Sales' }
    const check = taken.includes(name) ? { state: 'taken', holder } : { state: 'free' }
    server.answer(apiPaths.signInNameCheck(name), () => ({ signInName: name, ...check }))
  }
}

/** Whatever is called for, with the outcome that it gets. */
export function answerEach(outcomeOf: (id: string) => Omit<Outcome, 'id'>) {
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream of things that are there already
  server.answerActs(async function* ({ targets }: ActInput): AsyncGenerator<ActEvent> {
    for (const { id } of targets) yield { id, ...outcomeOf(id) }
    yield { end: targets.length }
  })
}
