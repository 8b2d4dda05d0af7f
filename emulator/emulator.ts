import { AuditTrail } from './data/audit-trail'
import { Directory } from './data/directory'
import { seedDirectory } from './data/seed-directory'
import { Clock } from './control/clock'
import { Faults } from './control/faults'
import { RequestLog } from './control/request-log'
import { Switches } from './control/switches'
import { Codes } from './entra/codes'
import { Consents } from './entra/consents'
import { Sessions } from './entra/sessions'
import { createSigningKeys, type SigningKeys } from './entra/signing-keys'
import { WritesInFlight } from './graph/limits/writes-in-flight'
import { ThrottleState } from './graph/limits/throttle-state'
import type { Settings } from './settings'

/** Everything that a running emulator holds; the routes of sign-in, Graph and control share it. */
export type Emulator = {
  readonly settings: Settings
  readonly baseUrl: string
  readonly clock: Clock
  readonly switches: Switches
  readonly faults: Faults
  readonly requestLog: RequestLog
  readonly throttle: ThrottleState
  readonly writesInFlight: WritesInFlight
  readonly consents: Consents
  readonly sessions: Sessions
  readonly codes: Codes
  readonly keys: SigningKeys
  directory: Directory
  audit: AuditTrail
  /** Back to the start; who is signed in stays signed in. */
  reset(data?: { items?: number; seed?: number }): void
}

export async function createEmulator(settings: Settings): Promise<Emulator> {
  const clock = new Clock()
  const switches = new Switches(switchesAtStart(settings))

  function fill(data: { items?: number; seed?: number } = {}) {
    const { items = settings.items, seed = settings.seed } = data
    const { objects, events } = seedDirectory({ items, seed, nowMs: clock.now() })
    const lag = {
      indexLagMs: () => switches.number('indexLagMs'),
      readLagMs: () => switches.number('readLagMs'),
    }
    return { directory: new Directory(objects, () => clock.now(), lag), audit: new AuditTrail(events) }
  }

  const emulator: Emulator = {
    settings,
    baseUrl: `http://localhost:${settings.port}`,
    clock,
    switches,
    faults: new Faults(),
    requestLog: new RequestLog(),
    throttle: new ThrottleState(),
    writesInFlight: new WritesInFlight(),
    consents: new Consents(),
    sessions: new Sessions(),
    codes: new Codes(),
    keys: await createSigningKeys(),
    ...fill(),
    reset(data) {
      for (const part of [clock, switches, emulator.consents, emulator.throttle]) part.reset()
      emulator.faults.clear()
      emulator.requestLog.clear()
      Object.assign(emulator, fill(data))
    },
  }
  return emulator
}

function switchesAtStart(settings: Settings): ConstructorParameters<typeof Switches>[0] {
  return {
    roles: settings.roles,
    indexLagMs: String(settings.indexLagMs),
    readLagMs: String(settings.readLagMs),
    latencyMs: String(settings.latencyMs),
    limitPercent: String(settings.limitPercent),
  }
}
