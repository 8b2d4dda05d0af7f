import * as z from 'zod/mini'
import { csvSeparators, type CsvSeparator } from '@/lib/format/csv'
import { csvZones } from '@/lib/format/csv-moment'
import { readStored } from './stored-json'

const storageKey = 'entra-recycle-bin.preferences'
const separators = Object.keys(csvSeparators) as [CsvSeparator, ...CsvSeparator[]]

/** Each may be missing, or of a version that knows others; what is not known here is kept. */
const schema = z.looseObject({
  csvSeparator: z.catch(z.optional(z.enum(separators)), undefined),
  csvZone: z.catch(z.optional(z.enum(csvZones)), undefined),
})
type Preferences = Pick<z.output<typeof schema>, 'csvSeparator' | 'csvZone'>

/** What a person chose once for this browser. Nothing in it is of the tenant, so it outlives a sign-out. */
export const preferences = {
  read: (): Preferences => stored() ?? {},

  /** A browser that has no room for it does as if nothing had been chosen the next time. */
  keep(chosen: Preferences): void {
    try {
      window.localStorage.setItem(storageKey, JSON.stringify({ ...stored(), ...chosen }))
    } catch {
      return
    }
  },
}

function stored() {
  return readStored(window.localStorage, storageKey, schema)
}
