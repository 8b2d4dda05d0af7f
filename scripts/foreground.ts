import { createWriteStream, mkdirSync } from 'node:fs'
import type { Child } from './child'
import { endWithNpm } from './end-with-npm'
import { inProject } from './project.mjs'

export const logs = '.cache/logs'

/** Ends this process, and with it its children, when somebody says so. */
export function endWhenTold(): void {
  endWithNpm()
  // The children end with this process, so leaving is all there is to do.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0))
}

/** Ends this process as failed as soon as one of the programs has ended. */
export async function endWithFirst(programs: Readonly<Record<string, Child>>): Promise<never> {
  return Promise.race(
    Object.entries(programs).map(async ([name, child]) => {
      await child.ended()
      console.error(`${child.lastLines}\n${name} has ended, so this ends too.`)
      process.exit(1)
    }),
  )
}

/** Writes lines into a log file of this name. */
export function logTo(name: string): (line: string) => void {
  mkdirSync(inProject(logs), { recursive: true })
  const file = createWriteStream(inProject(logs, `${name}.log`))
  return (line) => void file.write(`${line}\n`)
}
