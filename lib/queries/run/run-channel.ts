import * as z from 'zod/mini'
import { runEntrySchema, runSchema, type Run, type RunEntry } from '@/lib/contract/runs'

const messageSchema = z.union([
  z.object({ run: runSchema }),
  z.object({ of: z.string(), entries: z.array(runEntrySchema) }),
  z.object({ of: z.string(), ask: z.enum(['pause', 'end']) }),
  z.object({ of: z.string(), isRemoved: z.literal(true) }),
])
/** What the tabs of a browser tell each other of runs. `ask`: to the one that carries it out. */
export type RunMessage =
  | { readonly run: Run }
  | { readonly of: string; readonly entries: readonly RunEntry[] }
  | { readonly of: string; readonly ask: 'pause' | 'end' }
  | { readonly of: string; readonly isRemoved: true }

export type RunChannel = {
  readonly tell: (message: RunMessage) => void
  readonly listen: (onMessage: (message: RunMessage) => void) => void
}

/** Between the tabs of this browser. */
export function tabChannel(): RunChannel {
  const channel = new BroadcastChannel('entra-recycle-bin.runs')
  return {
    tell: (message) => channel.postMessage(message),
    listen: (onMessage) => {
      channel.onmessage = ({ data }: MessageEvent) => {
        const parsed = messageSchema.safeParse(data)
        if (parsed.success) onMessage(parsed.data)
      }
    },
  }
}
