import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heldText } from './held-text'

const id = '7e06b566-15f3-4013-8bf8-79874d52e68a'
const other = '0b1c2d3e-0000-4000-8000-00000000000a'

describe('what is pasted with its surroundings is understood', () => {
  it.each([
    ['mailto:robin@contoso.example', 'robin@contoso.example'],
    ['MAILTO:robin%2Bx@contoso.example?subject=Hi%20there', 'robin+x@contoso.example'],
    ['Robin Colleague <robin@contoso.example>', 'robin@contoso.example'],
    ['"Colleague, Robin" <robin@contoso.example>;', 'robin@contoso.example'],
    ['<robin@contoso.example>', 'robin@contoso.example'],
    ['<mailto:robin@contoso.example>', 'robin@contoso.example'],
    ['SMTP:robin@contoso.example', 'robin@contoso.example'],
    ['tel:+49123456', '+49123456'],
    ['"Robin Colleague"', 'Robin Colleague'],
    ['“Robin Colleague”', 'Robin Colleague'],
    ['„Robin Colleague“', 'Robin Colleague'],
    ['«Robin Colleague»', 'Robin Colleague'],
    ["'robin@contoso.example'", 'robin@contoso.example'],
    ['`robin@contoso.example`', 'robin@contoso.example'],
    ['"mailto:robin@contoso.example"', 'robin@contoso.example'],
    [`{${id}}`, id],
    [`(${id})`, id],
    [`"${id}",`, id],
    [`Object ID: ${id}`, id],
    [`appId=${id}`, id],
    [`urn:uuid:${id}`, id],
    [id.replaceAll('-', ''), id],
    [
      `https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${id}`,
      id,
    ],
    [
      `https://entra.microsoft.com/${other}#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/${id}/appId/${other}/preferredSingleSignOnMode~/null`,
      id,
    ],
    [
      `https://portal.azure.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${id}?tenantId=${other}`,
      id,
    ],
    [`https://portal.azure.us/#blade/Microsoft_AAD_IAM/GroupDetailsMenuBlade/Overview/groupId/${id}`, id],
    [`https://graph.microsoft.com/v1.0/directory/deletedItems/${id}`, id],
    ['robin@contoso.example.', 'robin@contoso.example'],
    ['robin@contoso.example,', 'robin@contoso.example'],
    ['robin@contoso.example)', 'robin@contoso.example'],
    ['- robin@contoso.example', 'robin@contoso.example'],
    ['• robin@contoso.example', 'robin@contoso.example'],
    ['2. Robin Colleague', 'Robin Colleague'],
    ['\u200erobin@contoso.example\u200b', 'robin@contoso.example'],
    ['\ufeffRobin\u00a0Colleague\u00a0', 'Robin Colleague'],
    ['CONTOSO\\x1234', 'x1234'],
    ['\u200eA1 B2 C3 D4 E5 F6 07 18 29 3A', 'A1B2C3D4E5F60718293A'],
    ['a1:b2:c3:d4:e5:f6:07:18', 'a1b2c3d4e5f60718'],
  ])('%s', (pasted, meant) => {
    expect(heldText(pasted)).toBe(meant)
  })

  it.each([
    'Doe, Jane (Contractor)',
    'DK-Customer1-Project1',
    "Niamh O'Hara",
    'R&D',
    'api://orders.contoso.example',
    `api://${id}`,
    `https://contoso.example/${id}`,
    '<img src=x onerror=alert(1)>',
    'A > B',
    'Emoji 🦄👩🏽‍🚒 Name',
    `Sync ${id} of Jane`,
    '203.0.113.0/24',
    '/subscriptions/practice/resourcegroups/build/vm-build-agent',
    '...',
    '',
  ])('and a text without surroundings is left alone: %s', (text) => {
    expect(heldText(text)).toBe(text)
  })

  it('is understood once: what comes out means itself', () => {
    const piece = fc.constantFrom(
      '"',
      '<',
      '>',
      'mailto:',
      id,
      'a@b.c',
      ' ',
      ',',
      '(',
      ')',
      '{',
      '}',
      '\u200b',
      'https://entra.microsoft.com/',
      '%',
      'x',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = heldText(pieces.join(''))
        expect(heldText(once)).toBe(once)
      }),
    )
  })
})
