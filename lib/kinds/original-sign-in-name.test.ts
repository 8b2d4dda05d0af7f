import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originalSignInName } from './original-sign-in-name'

const id = '7e06b566-15f3-4013-8bf8-79874d52e68a'

describe('originalSignInName', () => {
  it('takes off the object id without hyphens', () => {
    expect(originalSignInName('7e06b56615f340138bf879874d52e68ajohn@contoso.example', id)).toBe('john@contoso.example')
  })

  it('takes off the object id with hyphens, as some samples show it', () => {
    expect(originalSignInName(`${id}john@contoso.example`, id)).toBe('john@contoso.example')
  })

  it('leaves the id of another object alone', () => {
    const other = '0000b56615f340138bf879874d52e68ajohn@contoso.example'
    expect(originalSignInName(other, id)).toBe(other)
  })

  it('gives back every name that Entra could have put the id in front of', () => {
    const localPart = fc.stringMatching(/^[A-Za-z0-9._'-]{1,64}$/)
    fc.assert(
      fc.property(fc.uuid(), localPart, (objectId, local) => {
        const name = `${local}@contoso.example`
        expect(originalSignInName(objectId.replaceAll('-', '') + name, objectId)).toBe(name)
      }),
    )
  })
})
