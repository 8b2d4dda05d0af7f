import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '@/components/testing/accessible'
import { deletedObject, helpdeskLead } from '@/components/testing/examples'
import { server } from '@/components/testing/server'
import { show } from '@/components/testing/show'
import type { ActEvent, ActInput } from '@/lib/contract/acts'
import { apiPaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'
import { roles } from '@/lib/kinds/roles'
import { RestoreDialog } from './restore-dialog'

const dialog = page.getByRole('alertdialog')
const requestId = 'a5a5a5a5-0000-4000-8000-000000000001'

test.for(kinds.map((kind): Kind => kind))(
  'who may not restore $slug learns which role it takes, before and after Graph refuses',
  async (kind) => {
    const object = deletedObject(kind.slug, 1)
    const named = kind.roles.restore.sure.map((role) => roles[role].name)
    server.answer(apiPaths.me(), () => ({ ...helpdeskLead, roleTemplateIds: [roles.globalReader.templateId] }))
    server.answer(apiPaths.findings(kind.slug, object.id), () => ({ findings: [], checkedAt: '2026-11-21T12:00:00Z' }))
    // eslint-disable-next-line @typescript-eslint/require-await -- a stream of things that are there already
    server.answerActs(async function* ({ targets }: ActInput): AsyncGenerator<ActEvent> {
      for (const { id } of targets) yield { id, state: 'refused', code: 'roleMissing', requestId }
      yield { end: targets.length }
    })
    const request = { act: 'restore', objects: [object], reason: '', isAfterSignIn: false } as const
    await show(<RestoreDialog list={kind.slug} request={request} onClose={() => undefined} />)
    const finding = page.getByRole('listitem').filter({ hasText: 'Your roles probably do not allow this' })
    for (const name of named) await expect.element(finding).toHaveTextContent(name)
    // Its colours change as soon as the look is over.
    await expect.element(page.getByRole('button', { name: 'Restore', exact: true })).toBeEnabled()
    await expectAccessible()

    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect.element(dialog).toHaveAccessibleName('Not restored')
    await expect.element(dialog).toHaveTextContent('Your roles do not allow this.')
    await expect.element(dialog).toHaveTextContent(`Request id ${requestId}`)
    for (const name of named) await expect.element(dialog).toHaveTextContent(name)
  },
)
