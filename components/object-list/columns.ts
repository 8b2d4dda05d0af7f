import type { Kind } from '@/lib/kinds/kind'

/** The grid tracks of head and rows. Beside an open object only the columns one recognises a row by are left. */
export function columnTracks(kind: Kind, isCompact: boolean): string {
  if (isCompact) return '36px 196px minmax(0, 1fr) 168px'
  const hasAddress = kind.identifierColumn === 'signInName'
  return hasAddress
    ? '36px minmax(160px, 244px) minmax(180px, 1fr) 112px 152px 168px'
    : '36px minmax(180px, 300px) minmax(160px, 1fr) 200px 152px 168px'
}
