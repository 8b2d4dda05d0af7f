import { describe, expect, it } from 'vitest'
import { objectsPerLook } from '@/lib/contract/findings'
import { fastTiming } from '../../testing/act-session'
import { sessionWith, type Routes } from '../../testing/look-rig'
import { codeOf, found, refused } from '../../testing/read-session'
import { lookAtSeveral } from './look-at-several'

const bin = '/directory/deletedItems'
const deleted = { id: 'b', deletedDateTime: '2025-12-30T00:00:00Z', userPrincipalName: 'bbob@fabrikam.example' }

function look(act: string | null, ids: readonly string[], routes: Routes = {}) {
  const { session, kind } = sessionWith(
    'users',
    { userPrincipalName: 'aann@contoso.example' },
    { routes: { [`v1.0${bin}/b/microsoft.graph.user`]: found(deleted), ...routes } },
  )
  return { asked: session.asked, answer: lookAtSeveral(session, kind, { act, ids }, fastTiming().clock) }
}

describe('looking at several objects', () => {
  it('finds what decides how each is restored, and nothing that is only good to know', async () => {
    const { asked, answer } = look('restore', ['a', 'b'])
    expect(await answer).toMatchObject({
      looks: [
        { id: 'a', findings: [{ check: 'signInName', verdict: 'fine' }] },
        { id: 'b', findings: [{ check: 'signInDomain', verdict: 'choice' }] },
      ],
    })
    expect(asked.map(({ path }) => path)).not.toContain('/roleManagement/directory/roleAssignments')
  })

  it('finds which ones are protected from permanent deletion, in one request', async () => {
    const deletedDateTime = '2025-12-30T00:00:00Z'
    const bodies: Record<string, object> = {
      a: { id: 'a', deletedDateTime, isHardDeleteProtectionEnabled: false },
      b: { id: 'b', deletedDateTime, isHardDeleteProtectionEnabled: true },
    }
    const responses = ['a', 'b', 'c'].map((id) => ({ id, status: bodies[id] ? 200 : 403, body: bodies[id] ?? {} }))
    const { asked, answer } = look('permanentDelete', ['a', 'b', 'c'], { '/$batch': found({ responses }) })
    const { looks } = await answer
    expect(looks.map(({ id, findings }) => [id, findings.map(({ verdict }) => verdict)])).toEqual([
      ['a', []],
      ['b', ['note']],
      ['c', ['unread']],
    ])
    expect(asked.map(({ api, path }) => api + path)).toEqual(['beta/$batch'])
  })

  it('says of which one nothing could be read, and lets it take no other with it', async () => {
    const { looks } = await look('restore', ['x', 'a']).answer
    expect(looks[0]).toEqual({
      id: 'x',
      findings: [],
      failure: { code: 'alreadyGone', graphCode: expect.any(String) as string, requestId: 'r' },
    })
    expect(looks[1]?.findings).toHaveLength(1)
  })

  it('passes a challenge on', async () => {
    const challenge = refused(401, { code: 'stepUp', claims: '{}' })
    const { answer } = look('restore', ['a'], { [`v1.0${bin}/a/microsoft.graph.user`]: challenge })
    expect(await codeOf(answer)).toBe('stepUp')
  })

  it.each([
    ['undoRestore', ['a']],
    [null, ['a']],
    ['restore', ['../a']],
    ['restore', Array.from({ length: objectsPerLook.restore + 1 }, (_, index) => `a${index}`)],
  ])('refuses %s of %j', async (act, ids) => {
    expect(await codeOf(look(act, ids).answer)).toBe('invalidRequest')
  })
})
