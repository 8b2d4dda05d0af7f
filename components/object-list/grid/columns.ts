/** Least width and share of what is left over, of each column that a list can show. */
const tracks: Readonly<Record<string, string>> = {
  name: 'minmax(180px, 1fr)',
  kind: 'minmax(200px, 256px)',
  identifier: 'minmax(180px, 1.2fr)',
  about: 'minmax(112px, 200px)',
  deleted: '152px',
  left: '168px',
}
const propertyTrack = 'minmax(140px, 0.8fr)'

/** What one recognises a row by beside an open object, where there is room for little. */
export const compactColumns = ['identifier', 'left'] as const

/** The grid tracks of head and rows: the tick, the name, and the columns. */
export function columnTracks(columns: readonly string[]): string {
  return ['36px', tracks.name, ...columns.map((name) => tracks[name] ?? propertyTrack)].join(' ')
}

/** Below this width the columns would be cut, so that the list scrolls sideways. */
export function leastWidthPx(columns: readonly string[]): number {
  const widths: Readonly<Record<string, number>> = { kind: 200, identifier: 180, about: 112, deleted: 152, left: 168 }
  return 48 + 36 + 180 + columns.reduce((sum, name) => sum + (widths[name] ?? 140), 0)
}
