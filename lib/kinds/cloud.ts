/** Microsoft's clouds by the names that `ENTRA_CLOUD` takes. */
export const cloudNames = ['global', 'usgov', 'usgovdod', 'china'] as const
export type CloudName = (typeof cloudNames)[number]
