import { expect, it } from 'vitest'
import { isSignInName, longestLocalPart } from './sign-in-name'

it.each([
  'robin@contoso.example',
  "o'hara_x-1.y!z#w^v~u@contoso.example",
  'guest_partner.example#EXT#@contosopractice.example',
  `${'x'.repeat(longestLocalPart)}@contoso.example`,
])('%s has the form of a sign-in name', (text) => expect(isSignInName(text)).toBe(true))

it.each(['a/b@c', 'a@b/c', 'a\\b@c', 'a%2Fb@c', 'a?b@c', 'a b@c', 'a@b@c', '@c', 'a@', `${'x'.repeat(65)}@c`])(
  '%s has not, so it never gets into the path of a request',
  (text) => expect(isSignInName(text)).toBe(false),
)
