import { ensureBuilt } from '../scripts/build'
import { ensureChromium } from '../scripts/chromium'

/** What every worker needs before it starts its own emulator and app. */
export default async function globalSetup(): Promise<void> {
  await ensureChromium()
  await ensureBuilt()
}
