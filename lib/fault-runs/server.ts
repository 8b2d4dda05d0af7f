import type { ActEvent, ActInput, ActName } from '@/lib/contract/acts'
import type { AppErrorCode } from '@/lib/contract/app-error'
import { kindOf } from '@/lib/kinds'
import { createGraphClient } from '@/lib/server/graph/client'
import { permissionsOf } from '@/lib/server/identity/permissions'
import { createActMemory } from '@/lib/server/recycle-bin/act/act-memory'
import { performAct } from '@/lib/server/recycle-bin/act/perform-act'
import type { DelegatedSession } from '@/lib/server/session'
import { helpdeskLead } from '@/lib/server/testing/act-session'
import { unpaced } from '@/lib/server/testing/unpaced'

/** One process of the app, with all that it remembers. */
export class Server {
  readonly #number: number
  readonly #site = {
    permanentDelete: { isOn: true, maximum: 500 },
    auditLog: null,
    appKey: 'k'.repeat(32),
    memory: createActMemory(),
  }
  /** Rejects when the process is killed: every connection to it breaks. */
  readonly killed: Promise<never>
  #break: (reason: Error) => void = () => undefined

  constructor(number: number) {
    this.#number = number
    this.killed = new Promise((_, reject) => (this.#break = reject))
    this.killed.catch(() => undefined)
  }

  kill(): void {
    this.#break(new TypeError('Failed to fetch'))
  }

  /** What the requests for a run are marked with. */
  senderOf(run: number): string {
    return `${this.#number}.${run}`
  }

  isSender(sender: string): boolean {
    return sender.startsWith(`${this.#number}.`)
  }

  /** With `refusal` Entra grants no session for it. */
  act(name: ActName, input: ActInput, run: number, refusal: AppErrorCode | null = null): AsyncIterable<ActEvent> {
    const session = this.session(run)
    const open = () => Promise.resolve(refusal === null ? session : { refused: { code: refusal } })
    return performAct(session.caller, { name, kind: kindOf(input.kind), input }, this.#site, open)
  }

  session(run: number): DelegatedSession {
    return {
      caller: helpdeskLead,
      permissions: permissionsOf(['User.ReadWrite.All']),
      cloud: 'global',
      graph: createGraphClient({
        paces: unpaced,
        baseUrl: 'https://graph.example',
        accessToken: this.senderOf(run),
      }),
    }
  }
}
