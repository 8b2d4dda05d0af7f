import type { Emulator } from './practice'

/** What somebody at the terminal needs to know of the app on a practice tenant. */
export function welcome(appUrl: string, { url, health }: Emulator, more: string): string {
  const width = Math.max(...health.accounts.map(({ username }) => username.length))
  const accounts = health.accounts.map(
    ({ username, roles }) => `    ${username.padEnd(width)}  ${roles.join(', ') || 'no role'}`,
  )
  return `
  Entra Recycle Bin on a practice tenant

    ${appUrl}

  To sign in, choose one of these accounts:

${accounts.join('\n')}

  The tenant is an emulator at ${url}: for practice only, nothing in it is real.
  ${more} Ctrl-C stops everything.
`
}
