export type Settings = {
  items: number
  seed: number
  latencyMs: number
  port: number
  roles: 'documented' | 'role-actions'
  indexLagMs: number
  readLagMs: number
  limitPercent: number
}

export const defaultSettings: Settings = {
  items: 600,
  seed: 1,
  latencyMs: 0,
  port: 4400,
  roles: 'documented',
  indexLagMs: 0,
  readLagMs: 0,
  limitPercent: 100,
}
