import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inProject, root } from './project.mjs'

const endWithLauncher = new URL('end-with-launcher.mjs', import.meta.url).href
const patienceMs = 3000
const keptLines = 200

/** A Node program that ends with this process, however this process ends. */
export class Child {
  /** The last lines that it said. @type {string[]} */
  lines = []
  #process
  #ended

  /**
   * @param {string[]} args
   * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
   */
  constructor(args, { env = process.env, onLine } = {}) {
    this.#process = spawn(process.execPath, ['--import', endWithLauncher, ...args], { cwd: root, env })
    this.#ended = once(this.#process, 'close')
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        this.lines = [...this.lines.slice(1 - keptLines), line]
        onLine?.(line)
      })
    }
    // Writing to a child that has just ended is no news.
    this.#process.stdin.on('error', () => {})
  }

  get hasEnded() {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  /** Settles when the program has ended by itself or was stopped. */
  async ended() {
    await this.#ended
  }

  async stop() {
    if (this.hasEnded) return
    this.#process.stdin.end()
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), patienceMs)
    await this.#ended
    clearTimeout(impatience)
  }
}

export const tsxLoader = () => new URL('dist/loader.mjs', `file://${inProject('node_modules', 'tsx')}/`).href
