import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

/** What the build is made of. Tests are left out: changing one changes no build. */
const sources = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'scripts/build.ts',
  'scripts/check-before-start.mjs',
  'package-lock.json',
  'tsconfig.json',
]
const isTest = (path: string) => /\.test(-d)?\.tsx?$/.test(path)

export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesUnder)) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(inProject(path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path: string): readonly string[] {
  if (!existsSync(inProject(path)) || isTest(path)) return []
  if (!statSync(inProject(path)).isDirectory()) return [path]
  return readdirSync(inProject(path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}
