/** Apart from the others, because it is shown before anything else is. */
export const signingInMessages = { working: 'Signing in', toStart: 'Go to Entra Recycle Bin' }
