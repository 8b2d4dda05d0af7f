import type { Incident } from '@/lib/contract/incidents'

export const exampleIncident: Incident = {
  id: 'automation~a3~s1',
  actor: { type: 'automation', id: 'a3', name: 'Clean-up Script', signInName: null },
  from: '2026-06-01T10:00:00Z',
  to: '2026-06-01T10:04:00Z',
  count: 120,
  kinds: [
    { kind: 'groups', count: 90 },
    { kind: 'users', count: 30 },
  ],
  usual: null,
}
