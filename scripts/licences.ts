import { writeFileSync } from 'node:fs'
import { main } from './main.mjs'
import { inProject, readJson } from './project.mjs'

type LockedPackage = {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly inBundle?: boolean
  readonly integrity?: string
  readonly resolved?: string
}

/** What a user of the app gets: the packages of production, by their path in the lock file. */
export function productionPackages(): readonly (readonly [path: string, of: LockedPackage])[] {
  return lockedPackages().filter(([, { dev }]) => dev !== true)
}

export function lockedPackages(): readonly (readonly [path: string, of: LockedPackage])[] {
  const { packages } = readJson(inProject('package-lock.json')) as { packages: Readonly<Record<string, LockedPackage>> }
  return Object.entries(packages).filter(([path]) => path !== '')
}

/** Installed with Next, and left out of what is built: see `next.config.ts`. Its library for images is under the LGPL. */
export function isLeftOut(path: string): boolean {
  return /^node_modules\/(?:sharp|@img\/.+)$/.test(path)
}

/** The table of `docs/licences.md`. */
function licenceTable(): string {
  const rows = productionPackages()
    .filter(([path]) => !isLeftOut(path))
    .map(([path, { version, license = 'not said' }]) => `| \`${nameOf(path)}\` | ${version} | ${license} |`)
  return [...new Set(rows)].sort((one, other) => one.localeCompare(other, 'en')).join('\n')
}

export const licenceFile = inProject('docs', 'licences.md')

export function licencePage(): string {
  return `# Licences

What the app is built from. The app itself is under the MIT licence. Written by \`npx tsx scripts/licences.ts\` from the lock file.

\`sharp\` and its image library (LGPL) are installed with Next and left out of the build, since nothing here scales an image.

| Package | Version | Licence |
| --- | --- | --- |
${licenceTable()}
`
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

await main(import.meta.url, () => writeFileSync(licenceFile, licencePage()))
