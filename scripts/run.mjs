import { spawn } from 'node:child_process'
import { root } from './project.mjs'

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean, shell?: boolean, timeoutMs?: number, silenceMs?: number }} options
 *   `show` passes the output on while it comes; `silenceMs` ends a program that has said nothing for so long.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { env, show = false, shell = false, timeoutMs, silenceMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const end = (/** @type {boolean} */ ok, said = '') => {
      clearTimeout(whole)
      clearTimeout(silence)
      resolve({ ok, output: output + said })
    }
    const giveUp = (/** @type {string} */ why) => {
      child.kill('SIGKILL')
      end(false, `\n${why}`)
    }
    const limit = (/** @type {number | undefined} */ ms, /** @type {string} */ why) =>
      ms === undefined ? undefined : setTimeout(giveUp, ms, `${why} ${Math.round(ms / 1000)} seconds.`)

    const whole = limit(timeoutMs, 'Not done after')
    let silence = limit(silenceMs, 'Silent for')
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
        if (show) process.stdout.write(chunk)
        clearTimeout(silence)
        silence = limit(silenceMs, 'Silent for')
      })
    }
    child.on('error', (error) => end(false, error.message))
    child.on('close', (code, signal) => end(code === 0, signal ? `\nEnded by ${signal}.` : ''))
  })
}

/** Why a program failed, in one line: the last error that it names, or its last word. */
export function reasonIn(/** @type {string} */ output) {
  const lines = output.split('\n').map((line) => line.trim())
  const spoken = lines.filter((line) => line !== '' && !line.startsWith('at '))
  return spoken.findLast((line) => /^(E: |error\b)/i.test(line)) ?? spoken.at(-1) ?? ''
}

/** @type {(args: string[], options?: Parameters<typeof run>[2]) => ReturnType<typeof run>} */
export const runNode = (args, options) => run(process.execPath, args, options)
