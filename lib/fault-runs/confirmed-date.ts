/** When the objects were deleted that the person saw in the list. */
export const confirmedDate = '2026-01-10T10:00:00Z'
