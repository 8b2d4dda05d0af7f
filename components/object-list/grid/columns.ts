type Track = { readonly leastPx: number; readonly most: string }

/** Least and greatest width of each column that a list can show. */
const tracks: Readonly<Record<string, Track>> = {
  kind: { leastPx: 200, most: '256px' },
  identifier: { leastPx: 180, most: '1.2fr' },
  about: { leastPx: 112, most: '200px' },
  deleted: { leastPx: 152, most: '152px' },
  by: { leastPx: 152, most: '0.8fr' },
  left: { leastPx: 168, most: '168px' },
}
const tickTrack: Track = { leastPx: 36, most: '36px' }
const nameTrack: Track = { leastPx: 180, most: '1fr' }
const propertyTrack: Track = { leastPx: 140, most: '0.8fr' }
const sidesPx = 48

/** The columns that are left beside an open object. */
export const compactColumns = ['identifier', 'left'] as const

/** The grid tracks of head and rows: the tick, the name, and the columns. */
export function columnTracks(columns: readonly string[]): string {
  return tracksOf(columns)
    .map(({ leastPx, most }) => `minmax(${leastPx}px, ${most})`)
    .join(' ')
}

/** Below this width the columns would be cut, so that the list scrolls sideways. */
export function leastWidthPx(columns: readonly string[]): number {
  return tracksOf(columns).reduce((sum, { leastPx }) => sum + leastPx, sidesPx)
}

function tracksOf(columns: readonly string[]): readonly Track[] {
  return [tickTrack, nameTrack, ...columns.map((name) => tracks[name] ?? propertyTrack)]
}
