import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it, vi } from 'vitest'
import { Child } from './child'
import { isRunning } from './end-with-npm'

const childModule = new URL('child.ts', import.meta.url).href
const idle = ['-e', 'setInterval(() => {}, 1000)']

describe('a child', () => {
  it('ends when it is stopped', async () => {
    const child = new Child(idle)
    await child.stop()
    expect(child.hasEnded).toBe(true)
  })

  it('ends when its launcher is killed', async () => {
    const sayPid = 'console.log(process.pid); setInterval(() => {}, 1000)'
    const launcher = spawn(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { Child } from ${JSON.stringify(childModule)}
       new Child(['-e', ${JSON.stringify(sayPid)}], { onLine: (line) => console.log(line) })`,
    ])
    const [line] = (await once(createInterface({ input: launcher.stdout }), 'line')) as [string]
    expect(isRunning(Number(line))).toBe(true)
    launcher.kill('SIGKILL')
    await vi.waitFor(() => expect(isRunning(Number(line))).toBe(false), { timeout: 5000 })
  })

  it('keeps what it said last, for the message when it fails', async () => {
    const child = new Child(['-e', 'console.log("first"); console.error("last")'])
    await child.ended()
    expect(child.lastLines.split('\n').toSorted()).toEqual(['first', 'last'])
  })
})
