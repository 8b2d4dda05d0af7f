import { fileURLToPath } from 'node:url'

/** A failure that one line explains; everything else keeps its stack. */
export class Problem extends Error {}

/**
 * Runs `run` when the module is the program itself, not when another module imports it.
 *
 * @param {string} moduleUrl
 * @param {() => unknown} run
 */
export async function main(moduleUrl, run) {
  if (process.argv[1] !== fileURLToPath(moduleUrl)) return
  try {
    await run()
  } catch (error) {
    console.error(error instanceof Problem ? error.message : error)
    process.exitCode = 1
  }
}
