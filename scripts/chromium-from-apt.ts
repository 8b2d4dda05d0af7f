import { join } from 'node:path'
import type { Chromium } from './chromium-places'
import { installPackages, unpackPackages } from './debian-packages'

// The fonts are for text from right to left and for emoji.
const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-color-emoji']

export async function installAsRoot(): Promise<readonly Chromium[]> {
  await installPackages(packages)
  return [{ executablePath: '/usr/bin/chromium', env: {} }]
}

/** Without root: every package that Chromium needs is unpacked into one folder, and the loader is pointed there. */
export async function installIntoCache(): Promise<readonly Chromium[]> {
  const { folder, libraryPath } = await unpackPackages('chromium', packages)
  return [
    {
      executablePath: join(folder, 'usr/lib/chromium/chromium'),
      env: { LD_LIBRARY_PATH: libraryPath, FONTCONFIG_PATH: join(folder, 'etc/fonts') },
    },
  ]
}
