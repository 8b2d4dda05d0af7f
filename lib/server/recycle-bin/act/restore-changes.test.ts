import { describe, expect, it } from 'vitest'
import type { ActTarget } from '@/lib/contract/acts'
import { fastTiming } from '../../testing/act-session'
import { sessionWith } from '../../testing/look-rig'
import { found } from '../../testing/read-session'
import { restoreObject } from './restore-object'

describe('what a restore changed', () => {
  const bin = { proxyAddresses: ['SMTP:ann@c.example', 'smtp:office@c.example', 'sip:ann@c.example'] }
  const restore = (options: ActTarget['options'], body: object) => {
    const { session, kind } = sessionWith('users', bin, { write: () => found({ id: 'a', ...body }) })
    return restoreObject(session, kind, { id: 'a', deletedDateTime: null, options }, fastTiming())
  }
  const newUserPrincipalName = 'ann2@c.example'

  it('is nothing where nothing was chosen', async () => {
    expect(await restore({}, { proxyAddresses: [] })).toEqual({ id: 'a', state: 'done' })
  })

  it('is the sign-in name that Graph answers with, or the one that it took', async () => {
    const answered = { userPrincipalName: 'Ann2@c.example' }
    expect(await restore({ newUserPrincipalName }, answered)).toMatchObject({
      changes: { signInName: 'Ann2@c.example' },
    })
    expect(await restore({ newUserPrincipalName }, {})).toMatchObject({ changes: { signInName: newUserPrincipalName } })
  })

  it('is each address that did not come back, whichever is the primary one now', async () => {
    const after = { proxyAddresses: ['smtp:Ann@c.example', 'sip:ann@c.example'] }
    expect(await restore({ autoReconcileProxyConflict: true }, after)).toMatchObject({
      changes: { without: ['office@c.example'] },
    })
    expect(await restore({ autoReconcileProxyConflict: true }, bin)).toMatchObject({ changes: { without: [] } })
  })

  it('is not told of addresses that Graph does not answer with', async () => {
    expect(await restore({ autoReconcileProxyConflict: true }, {})).toMatchObject({ changes: { without: null } })
  })
})
