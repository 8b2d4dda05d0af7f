import { execa } from 'execa'
import { root } from './project.mjs'

const endWithLauncher = new URL('end-with-launcher.mjs', import.meta.url).href
const patienceMs = 3000
const keptLines = 20

type ChildOptions = { readonly env?: NodeJS.ProcessEnv; readonly onLine?: ((line: string) => unknown) | undefined }

/** A Node program that ends with this process, however this process ends. */
export class Child {
  #lines: readonly string[] = []
  readonly #process: ReturnType<typeof launch>
  readonly #read: Promise<void>

  constructor(args: readonly string[], { env = process.env, onLine }: ChildOptions = {}) {
    this.#process = launch(args, env)
    this.#read = this.#readLines(onLine)
  }

  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }

  /** What it said last, for the message when it fails. */
  get lastLines(): string {
    return this.#lines.join('\n')
  }

  /** Settles when the program has ended by itself or was stopped, and all that it said has been read. */
  async ended(): Promise<void> {
    await this.#read
  }

  async stop(): Promise<void> {
    this.#process.stdin.end()
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), patienceMs)
    await this.ended()
    clearTimeout(impatience)
  }

  async #readLines(onLine?: (line: string) => unknown): Promise<void> {
    for await (const line of this.#process.iterable({ from: 'all' })) {
      this.#lines = [...this.#lines.slice(1 - keptLines), line]
      onLine?.(line)
    }
  }
}

function launch(args: readonly string[], env: NodeJS.ProcessEnv) {
  return execa(process.execPath, ['--import', endWithLauncher, ...args], {
    cwd: root,
    env,
    extendEnv: false,
    stdin: 'pipe',
    all: true,
    buffer: false,
    reject: false,
  })
}
