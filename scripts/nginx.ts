import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { unpackPackages } from './debian-packages'
import { Problem } from './main.mjs'
import { reasonIn, run } from './run'

export type Nginx = { readonly program: string; readonly env: Readonly<Record<string, string>> }

const ofSystem = '/usr/sbin/nginx'

/** The nginx of the system, or one unpacked into the cache; throws a `Problem` where there is none to be had. */
export async function ensureNginx(): Promise<Nginx> {
  const nginx = existsSync(ofSystem) ? { program: ofSystem, env: {} } : await unpacked()
  const { ok, output } = await run(nginx.program, ['-v'], { env: nginx.env, timeoutMs: 10_000 })
  if (!ok) throw new Problem(`nginx does not start: ${reasonIn(output)}`)
  return nginx
}

async function unpacked(): Promise<Nginx> {
  const { folder, libraryPath } = await unpackPackages('nginx', ['nginx'])
  return { program: join(folder, 'usr/sbin/nginx'), env: { LD_LIBRARY_PATH: libraryPath } }
}
