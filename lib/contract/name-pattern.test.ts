import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPattern, plainPattern, readPattern, writePattern, type NamePattern } from './name-pattern'
import { isSignInName, longestLocalPart } from './sign-in-name'

const letters = fc.string({ unit: fc.constantFrom(..."abzAZ09.-_!#^~'"), maxLength: 12 })
const patterns: fc.Arbitrary<NamePattern> = fc.record({
  before: letters,
  after: letters,
  domain: fc.option(fc.constantFrom('contoso.example', 'emea.contoso.example')),
})

const made = (typed: string, signInName: string, number?: number) => {
  const pattern = readPattern(typed)
  if (typeof pattern === 'string') throw new Error(pattern)
  return applyPattern(pattern, { signInName, domain: 'contoso.example' }, number)
}

describe('a pattern of sign-in names', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        expect(readPattern(writePattern(pattern))).toEqual(pattern)
      }),
    )
  })

  it('makes names that have the form of one, and another one for each number', () => {
    fc.assert(
      fc.property(patterns, fc.string({ minLength: 1, maxLength: 80 }), (pattern, local) => {
        const old = { signInName: `${local}@gone.example`, domain: 'contoso.example' }
        const names = [1, 2, 3, 20].flatMap((number) => applyPattern(pattern, old, number) ?? [])
        expect(new Set(names).size).toBe(names.length)
        for (const name of names) {
          expect(isSignInName(name)).toBe(true)
          expect(name).not.toMatch(/\.@|\s/)
          expect(name.endsWith(`@${pattern.domain ?? 'contoso.example'}`)).toBe(true)
          expect(name.startsWith(pattern.before)).toBe(true)
        }
      }),
    )
  })

  it.each([
    ['{name}.restored@{domain}', 'ann@contoso.example', undefined, 'ann.restored@contoso.example'],
    ['{name}.restored@{domain}', 'ann@contoso.example', 2, 'ann.restored2@contoso.example'],
    ['old-{name}@Emea.contoso.example', 'ann@gone.example', undefined, 'old-ann@emea.contoso.example'],
    ['{name}@{domain}', 'Zoë.Müller-Ærø@gone.example', undefined, 'Zoe.Muller-AEro@contoso.example'],
    ['{name}@{domain}', 'großmann@gone.example', undefined, 'grossmann@contoso.example'],
    ['{name}@{domain}', 'ann maria@gone.example', undefined, 'annmaria@contoso.example'],
    ['{name}@{domain}', 'ann.@gone.example', undefined, 'ann@contoso.example'],
    [
      '{name}@{domain}',
      'ann_fabrikam.example#EXT#@gone.example',
      undefined,
      'ann_fabrikam.example#EXT#@contoso.example',
    ],
  ])('%s makes of %s with the number %s %s', (typed, signInName, number, name) => {
    expect(made(typed, signInName, number)).toBe(name)
  })

  it.each(['@contoso.example', 'contoso', ' @contoso.example', '\u0301@contoso.example'])(
    'makes none where no name stands before the @ (%j)',
    (signInName) => {
      expect(made('{name}.restored@{domain}', signInName)).toBeNull()
    },
  )

  it('cuts the old name and not what the pattern says', () => {
    const name = made('{name}.restored@{domain}', `${'x'.repeat(longestLocalPart)}@contoso.example`, 12)
    expect(name).toMatch(/^x+\.restored12@contoso\.example$/)
    expect(name?.indexOf('@')).toBe(longestLocalPart)
  })

  it('makes none where the pattern leaves no room for a name', () => {
    expect(made(`${'p'.repeat(longestLocalPart)}{name}@{domain}`, 'ann@contoso.example')).toBeNull()
  })

  it('keeps the old name at first where it adds nothing', () => {
    expect(applyPattern(plainPattern, { signInName: 'ann@gone.example', domain: 'gone.example' })).toBe(
      'ann@gone.example',
    )
  })

  it.each([
    ['', 'form'],
    ['{name}', 'form'],
    ['{name}@', 'form'],
    ['{name}@{domain}@{domain}', 'form'],
    ['{name}@{tenant}', 'form'],
    ['{name}@a b.example', 'form'],
    ['{name}{name}@{domain}', 'form'],
    ['restored@{domain}', 'noName'],
    ['{name}.zurück@{domain}', 'letters'],
    ['{name} restored@{domain}', 'letters'],
    ['{name}{x}@{domain}', 'letters'],
    ['{name}%2f@{domain}', 'letters'],
  ])('%j is none: %s', (typed, problem) => {
    expect(readPattern(typed)).toBe(problem)
  })
})
