import { kindOf, kinds } from '@/lib/kinds'
import type { Scope } from './fitting-view'
import type { ListName } from './paths'

const all: Scope = { kind: null, kinds }

/** What a list can show, by its name in the address. */
export function scopeOf(list: ListName): Scope {
  return list === 'all' ? all : { kind: kindOf(list) }
}
