import * as z from 'zod/mini'
import { readStored } from './stored-json'

const storageKey = 'entra-recycle-bin.kept-ticks'
/** As long as what waits for a sign-in is kept. */
const keptMs = 15 * 60 * 1000

const schema = z.object({
  /** A text that stands for the objects that match. */
  key: z.string(),
  /** Object id of the person who ticked them. */
  person: z.string(),
  ticked: z.array(z.tuple([z.string(), z.nullable(z.string())])),
  except: z.array(z.string()),
  isAll: z.boolean(),
  at: z.number(),
})
type KeptTicks = Omit<z.output<typeof schema>, 'at'>

/** What was ticked in a list when its page was left for a sign-in. It is ticked again on coming back, and nothing else happens. */
export const keptTicks = {
  keep(ticks: KeptTicks): void {
    try {
      window.sessionStorage.setItem(storageKey, JSON.stringify({ ...ticks, at: Date.now() }))
    } catch {
      // Too many for the browser: they are ticked anew by hand.
      window.sessionStorage.removeItem(storageKey)
    }
  },

  read(key: string, person: string): KeptTicks | null {
    // Pages are rendered on the server too, where nobody has ticked anything.
    if (typeof window === 'undefined') return null
    const kept = readStored(window.sessionStorage, storageKey, schema)
    return kept?.key === key && kept.person === person && Date.now() - kept.at < keptMs ? kept : null
  },

  clear: (): void => window.sessionStorage.removeItem(storageKey),
}
