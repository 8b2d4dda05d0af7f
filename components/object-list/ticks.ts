import type { DeletedObject } from '@/lib/contract/objects'

type Rows = readonly DeletedObject[]
/** Object ids with the moment of deletion: an object that was deleted again since counts as another one. */
type TickedIds = ReadonlyMap<string, string | null>
type Marks = { readonly ticked: TickedIds; readonly except: ReadonlySet<string> }

export type Ticks = Marks & {
  /** A text that stands for the objects that match. When it changes, all ticks are forgotten. */
  readonly key: string
  /** Every match is ticked, loaded or not, except those in `except`. */
  readonly isAll: boolean
  /** The object that was ticked or unticked last, where a range begins. */
  readonly anchor: string | null
  /** The ticks from before the range, so that moving the end of the range changes nothing else. */
  readonly beforeRange: Marks | null
}

export function noTicks(key: string): Ticks {
  return { key, ticked: new Map(), except: new Set(), isAll: false, anchor: null, beforeRange: null }
}

export function allTicked(key: string): Ticks {
  return { ...noTicks(key), isAll: true }
}

export function loadedTicked(key: string, rows: Rows): Ticks {
  return { ...noTicks(key), ticked: new Map(rows.map(({ id, deletedDateTime }) => [id, deletedDateTime])) }
}

export function isTicked({ isAll, ticked, except }: Ticks, { id, deletedDateTime }: DeletedObject): boolean {
  return isAll ? !except.has(id) : ticked.has(id) && ticked.get(id) === deletedDateTime
}

export function toggled(ticks: Ticks, object: DeletedObject): Ticks {
  return { ...marked(ticks, [object], !isTicked(ticks, object)), anchor: object.id, beforeRange: null }
}

/** All objects between the last one ticked and this one become what the first of them is. */
export function rangeToggled(ticks: Ticks, rows: Rows, end: DeletedObject): Ticks {
  const first = rows.find(({ id }) => id === ticks.anchor)
  return first ? withRange(ticks, { rows, first, end, wanted: isTicked(ticks, first) }) : toggled(ticks, end)
}

/** Ticks the range from `from` to `end`. A null `from` means the start of the last range. */
export function stretched(ticks: Ticks, rows: Rows, from: DeletedObject | null, end: DeletedObject): Ticks {
  const begun = from ? { ...ticks, anchor: from.id, beforeRange: null } : ticks
  const first = rows.find(({ id }) => id === begun.anchor) ?? end
  return withRange(begun, { rows, first, end, wanted: true })
}

type Range = { rows: Rows; first: DeletedObject; end: DeletedObject; wanted: boolean }

function withRange(ticks: Ticks, { rows, first, end, wanted }: Range): Ticks {
  const beforeRange = ticks.beforeRange ?? { ticked: ticks.ticked, except: ticks.except }
  const places = [first, end].map((object) => rows.findIndex(({ id }) => id === object.id))
  const range = places.includes(-1) ? [end] : rows.slice(Math.min(...places), Math.max(...places) + 1)
  return { ...marked({ ...ticks, ...beforeRange }, range, wanted), anchor: first.id, beforeRange }
}

function marked(ticks: Ticks, range: Rows, wanted: boolean): Ticks {
  if (ticks.isAll) {
    const except = new Set(ticks.except)
    for (const { id } of range) {
      if (wanted) except.delete(id)
      else except.add(id)
    }
    return { ...ticks, except }
  }
  const ticked = new Map(ticks.ticked)
  for (const { id, deletedDateTime } of range) {
    if (wanted) ticked.set(id, deletedDateTime)
    else ticked.delete(id)
  }
  return { ...ticks, ticked }
}
