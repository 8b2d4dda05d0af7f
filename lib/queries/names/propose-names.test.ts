import { describe, expect, it } from 'vitest'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { isSignInName, longestLocalPart } from '@/lib/contract/sign-in-name'
import { proposeNames, type Unnamed } from './propose-names'

const domain = 'contoso.example'
const someone = (id: string, signInName: string): Unnamed => ({ id, signInName, domain })

function directory(taken: readonly string[], unknown: readonly string[] = []) {
  const asked: string[] = []
  const stateOf = (name: string) =>
    taken.includes(name.toLowerCase()) ? 'taken' : unknown.includes(name) ? 'unknown' : 'free'
  const check = (names: readonly string[]): Promise<readonly SignInNameCheck[]> => {
    asked.push(...names)
    return Promise.resolve(names.map((signInName) => ({ signInName, state: stateOf(signInName) })))
  }
  return { asked, check }
}

describe('proposed sign-in names', () => {
  it('are the old ones in the other domain where these are free', async () => {
    const { check } = directory([])
    const proposals = await proposeNames([someone('a', 'ann@gone.example')], { reserved: [], check })
    expect([...proposals]).toEqual([['a', 'ann@contoso.example']])
  })

  it('give way to live ones, to those of others in the act, and to each other', async () => {
    const { check } = directory(['ann@contoso.example', 'ann3@contoso.example'])
    const proposals = await proposeNames(
      [someone('a', 'ann@gone.example'), someone('b', 'Ann@other.example'), someone('c', 'bob@gone.example')],
      { reserved: ['Bob@contoso.example'], check },
    )
    expect(Object.fromEntries(proposals)).toEqual({
      a: 'ann4@contoso.example',
      b: 'Ann2@contoso.example',
      c: 'bob2@contoso.example',
    })
  })

  it('are none where the name cannot be looked up, or too many like it are taken', async () => {
    const taken = Array.from({ length: 30 }, (_, index) => `ann${index || ''}@contoso.example`)
    const { check } = directory(taken, ['bob@contoso.example'])
    const proposals = await proposeNames([someone('a', 'ann@gone.example'), someone('b', 'bob@gone.example')], {
      reserved: [],
      check,
    })
    expect(Object.fromEntries(proposals)).toEqual({ a: null, b: null })
  })

  it('ask nobody for nothing', async () => {
    const { asked, check } = directory([])
    expect((await proposeNames([], { reserved: [], check })).size).toBe(0)
    expect(asked).toEqual([])
  })

  it('are never two of a kind, whatever is taken, and have the form of a name however long the old one was', async () => {
    const locals = ['ann', 'Ann', 'ANN2', 'bob', 'bob1', 'x'.repeat(longestLocalPart), 'x'.repeat(longestLocalPart - 1)]
    for (let seed = 0; seed < 200; seed += 1) {
      const some = <One>(from: readonly One[], share: number) =>
        from.filter((_, index) => Math.sin(seed * 31 + index * 7) < share)
      const unnamed = locals.flatMap((local, index) =>
        some(['gone', 'other', 'third'], 0.6).map((host) => someone(`${index}${host}`, `${local}@${host}.example`)),
      )
      const live = some(['ann', 'ann2', 'ann4', 'bob2', 'x'.repeat(63), 'x'.repeat(64)], 0.3)
      const reserved = some(['ann3', 'bob'], 0.2).map((local) => `${local}@${domain}`)
      const taken = live.map((local) => `${local}@${domain}`)
      const proposals = await proposeNames(unnamed, { reserved, check: directory(taken).check })
      const names = [...proposals.values()].filter((name) => name !== null)
      expect([...proposals.keys()].sort()).toEqual(unnamed.map(({ id }) => id).sort())
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      for (const name of names) {
        expect(isSignInName(name)).toBe(true)
        expect([...taken, ...reserved]).not.toContain(name.toLowerCase())
      }
    }
  })
})
