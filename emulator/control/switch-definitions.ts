import { accounts } from '../data/accounts'

type SwitchDefinition = { values: readonly string[] | 'number'; default: string; meaning: string }

const offOn = ['off', 'on'] as const
const usernames = accounts.map(({ username }) => username)

/** Every switch with its values; the default is what `contracts.md` settled on. */
export const switchDefinitions = {
  roles: {
    values: ['documented', 'role-actions'],
    default: 'documented',
    meaning: 'Who may do what: the API pages, or the actions that the dump of built-in roles holds.',
  },
  indexLagMs: { values: 'number', default: '0', meaning: 'How long lists and counts run behind writes.' },
  readLagMs: { values: 'number', default: '0', meaning: 'How long single reads run behind writes.' },
  latencyMs: { values: 'number', default: '0', meaning: 'How long every Graph request takes at least.' },
  accessTokenSeconds: { values: 'number', default: '3900', meaning: 'Lifetime of access tokens.' },
  secondFactor: {
    values: ['off', 'on-behalf-of', 'graph'],
    default: 'off',
    meaning: 'Conditional Access on Graph: a claims challenge (acrs c1) from the token endpoint, or from Graph itself.',
  },
  protectedAction: {
    values: offOn,
    default: 'off',
    meaning: 'Permanent delete is a protected action: it needs a token with acrs c1.',
  },
  challengeStatus: {
    values: ['401', '403'],
    default: '401',
    meaning: "Status of Graph's claims challenges (the specification and Graph's error page disagree).",
  },
  batchChallenge: {
    values: ['header', 'none'],
    default: 'header',
    meaning: 'Whether a challenge inside $batch has WWW-Authenticate in the inner headers.',
  },
  notAssigned: {
    values: ['nobody', 'everybody', ...usernames],
    default: 'nobody',
    meaning: 'Who is not assigned to the application (AADSTS50105).',
  },
  notAssignedShownAs: {
    values: ['page', 'redirect'],
    default: 'page',
    meaning: 'Where AADSTS50105 appears: on a page of Entra, or as an error at the redirect address.',
  },
  signInConsent: {
    values: ['granted', 'ask', 'missing'],
    default: 'granted',
    meaning: 'Consent of the person at sign-in: given, asked on a page, or refused by redirect (AADSTS65001).',
  },
  wids: { values: ['present', 'absent'], default: 'present', meaning: 'Whether API tokens list the active roles.' },
  onBehalfOfScopes: {
    values: ['all', 'asked'],
    default: 'all',
    meaning: 'Permissions in an on-behalf-of token: all consented ones, or only those asked for.',
  },
  scopeForm: {
    values: ['url', 'bare'],
    default: 'url',
    meaning: "How a token answer names Graph's permissions: with the address of Graph in front, or bare.",
  },
  uncastSelect: {
    values: ['refused', 'allowed'],
    default: 'refused',
    meaning: '$select of properties of the derived type on GET deletedItems/{id} without a cast.',
  },
  administrativeUnitPurge: {
    values: ['400', '403', '405'],
    default: '400',
    meaning: 'Answer to the permanent delete of an administrative unit.',
  },
  batchCount: {
    values: ['number', 'string'],
    default: 'number',
    meaning: 'Body of /$count inside $batch: a JSON number, or text.',
  },
} as const satisfies Record<string, SwitchDefinition>

export type SwitchName = keyof typeof switchDefinitions
