import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Chromium } from './chromium-places'
import { Problem } from './main.mjs'
import { inProject } from './project.mjs'
import { reasonIn, run } from './run'

// The fonts are for text from right to left and for emoji.
const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji']
const limits = { timeoutMs: 600_000, silenceMs: 120_000 }

export async function installAsRoot(): Promise<readonly Chromium[]> {
  checkForApt()
  if (process.getuid?.() !== 0) throw new Problem('this takes root')
  console.log('Installing Chromium with apt-get')
  await apt(['update'])
  await apt(['install', '-y', '--no-install-recommends', ...packages])
  return [{ executablePath: '/usr/bin/chromium', env: {} }]
}

/** Without root: every package that Chromium needs is unpacked into one folder, and the loader is pointed there. */
export async function installIntoCache(): Promise<readonly Chromium[]> {
  checkForApt()
  const folder = inProject('.cache', 'chromium')
  if (!existsSync(folder)) await unpackInto(folder)
  const libraries = ['usr/lib', 'lib'].flatMap((path) => libraryFolders(join(folder, path)))
  return [
    {
      executablePath: join(folder, 'usr/lib/chromium/chromium'),
      env: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(folder, 'etc/fonts') },
    },
  ]
}

async function unpackInto(folder: string) {
  console.log('Unpacking Chromium and what it needs into .cache/chromium')
  const work = inProject('.cache', 'apt')
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
