import type { Scope } from '@/lib/contract/fitting-view'
import type { ListName } from '@/lib/contract/paths'
import { kindOf, kinds } from '@/lib/kinds'

const all: Scope = { kind: null, kinds }

/** What a list can show, by its name in the address. */
export function scopeOf(list: ListName): Scope {
  return list === 'all' ? all : { kind: kindOf(list) }
}
