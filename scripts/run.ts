import { execa } from 'execa'
import { root } from './project.mjs'

type RunOptions = {
  readonly env?: Readonly<Record<string, string>>
  /** Passes the output on while it comes. */
  readonly show?: boolean
  readonly timeoutMs?: number
  /** Ends a program that has said nothing for so long. */
  readonly silenceMs?: number
}

/** Runs a program, or the command of an installed package, to its end. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ ok: boolean; output: string }> {
  const { env = {}, show = false, timeoutMs, silenceMs } = options
  const silence = new AbortController()
  const subprocess = execa(command, args, {
    cwd: root,
    preferLocal: true,
    stdin: 'ignore',
    all: true,
    reject: false,
    env,
    forceKillAfterDelay: 1000,
    cancelSignal: silence.signal,
    ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
  })
  const silent = silenceMs === undefined ? undefined : setTimeout(() => silence.abort(), silenceMs)
  subprocess.all.on('data', (chunk: Buffer) => {
    silent?.refresh()
    if (show) process.stdout.write(chunk)
  })
  const result = await subprocess
  clearTimeout(silent)
  return { ok: !result.failed, output: [result.all, endOf(result, options)].join('\n') }
}

type End = {
  readonly failed: boolean
  readonly timedOut: boolean
  readonly isCanceled: boolean
  readonly signal?: string | undefined
  readonly exitCode?: number | undefined
  readonly originalMessage?: string | undefined
}

/** What the program could not say itself. */
function endOf(result: End, { timeoutMs, silenceMs }: RunOptions): string {
  if (result.timedOut) return `Not done after ${inSeconds(timeoutMs)} seconds.`
  if (result.isCanceled) return `Silent for ${inSeconds(silenceMs)} seconds.`
  if (result.signal) return `Ended by ${result.signal}.`
  // A program that did not start.
  return result.failed && result.exitCode === undefined ? (result.originalMessage ?? '') : ''
}

const inSeconds = (ms = 0) => Math.round(ms / 1000)

/** Why a program failed, in one line: the last error that it names, or its last word. */
export function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  const spoken = lines.filter((line) => line !== '' && !line.startsWith('at '))
  return spoken.findLast((line) => /^(E: |error\b)/i.test(line)) ?? spoken.at(-1) ?? ''
}
