import type { SwitchDefinition } from './switch-definitions'

/** What Graph has no room for: throttling, writes side by side, the directory's quota. */
export const limitSwitches = {
  writeWindowSeconds: {
    values: 'number',
    default: '150',
    meaning: 'Over how many seconds the writes of an app in a tenant are counted, 20 for each; Graph counts over 150.',
  },
  limitPercent: {
    values: 'number',
    default: '100',
    meaning: "Throttling limits in percent of Graph's, so that tests can meet them.",
  },
  concurrentWrites: {
    values: ['allowed', '409', '503'],
    default: 'allowed',
    meaning: 'Directory_ConcurrencyViolation when more than 4 writes are under way, and its status.',
  },
  quota: {
    values: ['free', 'exceeded'],
    default: 'free',
    meaning: 'Whether a restore meets Directory_QuotaExceeded.',
  },
} as const satisfies Record<string, SwitchDefinition>
