export const productMessages = { name: 'Entra Recycle Bin', short: 'Recycle Bin' }
