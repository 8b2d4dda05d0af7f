import 'server-only'

/**
 * Conditions on the moment of the deletion. Graph documents `ge` and `le` for it and neither `gt` nor `lt`, and tells moments in
 * whole seconds: a millisecond tells the two apart. Source: "Advanced query capabilities on Microsoft Entra ID objects".
 */
export const notBefore = (moment: Date): string => `deletedDateTime ge ${moment.toISOString()}`
export const notAfter = (moment: Date): string => `deletedDateTime le ${moment.toISOString()}`
export const after = (moment: Date): string => notBefore(new Date(moment.getTime() + 1))
export const before = (moment: Date): string => notAfter(new Date(moment.getTime() - 1))
