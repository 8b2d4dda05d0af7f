import type { DirectoryObject } from './directory-object'
import { namedId } from './named-object'
import { trickyId } from './tricky-users'

const day = 24

type UnitInput = {
  number: number
  displayName: string
  description: string
  deletedHoursAgo: number | null
  memberIds?: readonly string[]
}

/** Administrative units; those with a time of deletion are in the bin. Ids start with `ad000000`. */
export const administrativeUnits: readonly UnitInput[] = [
  { number: 1, displayName: 'Lisbon Office', description: 'Staff in Lisbon', deletedHoursAgo: 3 },
  { number: 2, displayName: 'Hamburg Office', description: 'Staff in Hamburg', deletedHoursAgo: 2 * day },
  { number: 3, displayName: 'Seasonal Workers', description: 'Summer contracts', deletedHoursAgo: 5 * day },
  { number: 4, displayName: 'Executive Assistants', description: 'Restricted management', deletedHoursAgo: 9 * day },
  { number: 5, displayName: 'Training Rooms', description: 'Room accounts', deletedHoursAgo: 14 * day },
  { number: 6, displayName: 'Project Albatross', description: 'Closed project', deletedHoursAgo: 22 * day },
  { number: 7, displayName: 'Contractors 2025', description: 'External staff', deletedHoursAgo: 29 * day + 12 },
  {
    number: 101,
    displayName: 'Nairobi Office',
    description: 'Staff in Nairobi',
    deletedHoursAgo: null,
    memberIds: [trickyId(1), trickyId(35), namedId('group', 913), namedId('group', 14)],
  },
  { number: 102, displayName: 'Osaka Office', description: 'Staff in Osaka', deletedHoursAgo: null },
]

function administrativeUnitId(number: number): string {
  return `ad000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** The unit as a live object. */
export function createAdministrativeUnit({
  number,
  displayName,
  description,
  memberIds = [],
}: UnitInput): DirectoryObject {
  return {
    id: administrativeUnitId(number),
    type: 'administrativeUnit',
    deletedDateTime: null,
    facts: { memberIds },
    properties: {
      displayName,
      description,
      visibility: null,
      membershipType: number === 3 ? 'Dynamic' : 'Assigned',
      membershipRule: number === 3 ? '(user.employeeType -eq "Seasonal")' : null,
      membershipRuleProcessingState: number === 3 ? 'On' : null,
      isMemberManagementRestricted: number === 4,
    },
  }
}
