import { describe, expect, it } from 'vitest'
import { codeOf, createReadSession, found, refused } from '../../testing/read-session'
import { readDomains } from './read-domains'

const read = (body: unknown) => readDomains(createReadSession(() => found(body)))

describe('the verified domains', () => {
  it('are those of the organisation, and new names get the default one', async () => {
    const verifiedDomains = [
      { name: 'Contoso.onmicrosoft.example', isDefault: false, isInitial: true },
      { name: 'contoso.example', isDefault: true, isInitial: false },
    ]
    expect(await read({ value: [{ id: 't', verifiedDomains }] })).toEqual({
      verified: ['contoso.onmicrosoft.example', 'contoso.example'],
      preferred: 'contoso.example',
    })
  })

  it.each([
    { value: [] },
    { value: [{}] },
    { value: [{ verifiedDomains: 'contoso' }] },
    { value: [{ verifiedDomains: [7] }] },
  ])('are not known from %j', async (body) => {
    expect(await read(body)).toEqual({ verified: null, preferred: null, failure: { code: 'unexpected' } })
  })

  it('are not known where Graph refuses, and a challenge is passed on', async () => {
    const answering = (status: number, code: 'forbidden' | 'stepUp') =>
      createReadSession(() => refused(status, { code }))
    expect(await readDomains(answering(403, 'forbidden'))).toEqual({
      verified: null,
      preferred: null,
      failure: { code: 'forbidden' },
    })
    expect(await codeOf(readDomains(answering(401, 'stepUp')))).toBe('stepUp')
  })
})
