import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './main.mjs'
import { inProject } from './project.mjs'
import { reasonIn, run } from './run'

const limits = { timeoutMs: 600_000, silenceMs: 120_000 }

/** A folder with packages and everything that they need, and what lets the loader find the libraries there. */
export type Unpacked = { readonly folder: string; readonly libraryPath: string }

/** Puts packages into the system. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  checkForApt()
  if (process.getuid?.() !== 0) throw new Problem('this takes root')
  console.log(`Installing ${packages.join(', ')} with apt-get`)
  await apt(['update'])
  await apt(['install', '-y', '--no-install-recommends', ...packages])
}

/** Without root, and without a trace in the system: unpacks packages into `.cache/{name}`, unless they are there. */
export async function unpackPackages(name: string, packages: readonly string[]): Promise<Unpacked> {
  checkForApt()
  const folder = inProject('.cache', name)
  if (!existsSync(folder)) await unpackInto(folder, packages)
  const libraries = ['usr/lib', 'lib'].flatMap((path) => libraryFolders(join(folder, path)))
  return { folder, libraryPath: libraries.join(':') }
}

async function unpackInto(folder: string, packages: readonly string[]) {
  console.log(`Unpacking ${packages.join(', ')} and what they need into .cache`)
  const work = `${folder}-apt`
  const archives = join(work, 'cache', 'archives')
  const unpacked = join(work, 'unpacked')
  for (const path of [join(work, 'state', 'lists', 'partial'), join(archives, 'partial'), unpacked]) {
    mkdirSync(path, { recursive: true })
  }
  writeFileSync(join(work, 'status'), '')
  const own = Object.entries({
    'Dir::State': join(work, 'state'),
    'Dir::Cache': join(work, 'cache'),
    'Dir::State::status': join(work, 'status'),
    'APT::Sandbox::User': '',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`])
  await apt([...own, 'update'])
  await apt([...own, 'install', '-y', '-d', '--no-install-recommends', ...packages])
  for (const name of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    const { ok, output } = await run('dpkg-deb', ['-x', join(archives, name), unpacked])
    if (!ok) throw new Problem(`dpkg-deb: ${reasonIn(output)}`)
  }
  // Only now, so that an interrupted attempt leaves nothing that looks whole.
  renameSync(unpacked, folder)
  rmSync(work, { recursive: true })
}

function libraryFolders(folder: string) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join(folder, name))
}

async function apt(args: readonly string[]) {
  const { ok, output } = await run('apt-get', args, { ...limits, env: { DEBIAN_FRONTEND: 'noninteractive' } })
  if (!ok) throw new Problem(`apt-get ${args.at(-1) === 'update' ? 'update' : 'install'}: ${reasonIn(output)}`)
}

function checkForApt() {
  if (!existsSync('/usr/bin/apt-get')) throw new Problem('there is no apt-get here')
}
