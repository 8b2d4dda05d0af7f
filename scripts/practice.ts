import { setTimeout as pause } from 'node:timers/promises'
import { Child } from './child'
import { Problem } from './main.mjs'
import { serverFile } from './project.mjs'

/** What the emulator says of itself. */
type Health = {
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly loginBaseUrl: string
  readonly graphBaseUrl: string
  readonly accounts: readonly { readonly username: string; readonly roles: readonly string[] }[]
}
type Started = { readonly child: Child; readonly url: string }
export type Emulator = Started & { readonly health: Health }

type OnLine = (line: string) => unknown

const patienceMs = 60_000
const pollMs = 100

/** Starts the practice tenant. */
export async function startEmulator(options: {
  readonly port: number
  readonly args?: readonly string[]
  readonly onLine?: OnLine
}): Promise<Emulator> {
  const { port, args = [], onLine } = options
  const child = new Child(['--import', 'tsx', 'emulator/main.ts', ...args, '--port', String(port)], { onLine })
  const url = `http://localhost:${port}`
  const answer = await healthy(child, 'The emulator', `${url}/_control/health`)
  return { child, url, health: (await answer.json()) as Health }
}

/** Starts the app: the build, where `command` names nothing else. */
export async function startApp(options: {
  readonly port: number
  readonly env: NodeJS.ProcessEnv
  readonly command?: readonly string[]
  readonly onLine?: OnLine
}): Promise<Started> {
  const { port, env, command = [serverFile], onLine } = options
  const child = new Child(command, { env: { ...env, PORT: String(port), HOSTNAME: 'localhost' }, onLine })
  const url = `http://localhost:${port}`
  await healthy(child, 'The app', `${url}/api/health`)
  return { child, url }
}

/** What points the app at the practice tenant. */
export function practiceEnvironment({ health }: Emulator): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...withoutRealTenant,
    ENTRA_TENANT_ID: health.tenantId,
    ENTRA_CLIENT_ID: health.clientId,
    ENTRA_CLIENT_SECRET: health.clientSecret,
    ENTRA_LOGIN_BASE_URL: health.loginBaseUrl,
    GRAPH_BASE_URL: health.graphBaseUrl,
  }
}

/** Empty and not left out, because Next fills in from `.env.local` what is left out. */
const withoutRealTenant = {
  ENTRA_CLIENT_CERTIFICATE: '',
  ENTRA_FEDERATED_TOKEN_FILE: '',
  ENTRA_MANAGED_IDENTITY_CLIENT_ID: '',
  ENTRA_CLIENT_SECRET_FILE: '',
  ENTRA_CLIENT_SECRET_EXPIRES: '',
  PUBLIC_URL: '',
  ENTRA_CLOUD: '',
  ENTRA_API_SCOPE: '',
  ENTRA_SPA_CLIENT_ID: '',
}

/** Waits until the program answers; a program that ends instead has said why. */
async function healthy(child: Child, name: string, url: string): Promise<Response> {
  const deadline = Date.now() + patienceMs
  while (Date.now() < deadline) {
    if (child.hasEnded) {
      await child.ended()
      throw new Problem(child.lastLines || `${name} ended at once and did not say why.`)
    }
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return answer
    await pause(pollMs)
  }
  await child.stop()
  throw new Problem(`${child.lastLines}\n${name} did not answer at ${url} within a minute.`)
}
