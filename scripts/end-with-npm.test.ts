import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it, vi } from 'vitest'
import { isRunning } from './end-with-npm'

const endWithNpm = new URL('end-with-npm.ts', import.meta.url).href
const program = `import { endWithNpm } from ${JSON.stringify(endWithNpm)}
  setInterval(() => {}, 1000)
  endWithNpm()
  console.log(process.ppid, process.pid)`
const environment = { ...process.env, npm_lifecycle_event: 'demo', PROGRAM: program }

/** As npm starts a script, with the shell in between staying there. */
const asNpm = `require('node:child_process').spawn('sh', ['-c', 'node --import tsx --input-type=module -e "$PROGRAM"; true'], { stdio: 'inherit' })`

it.skipIf(process.platform === 'win32').each(['npm', 'its shell'])(
  'a script ends when %s is killed and the rest lives on',
  async (killed) => {
    const npm = spawn(process.execPath, ['-e', asNpm], { env: environment })
    const [line] = (await once(createInterface({ input: npm.stdout }), 'line')) as [string]
    const [shell = 0, script = 0] = line.split(' ').map(Number)
    expect(isRunning(script)).toBe(true)
    process.kill(killed === 'npm' ? (npm.pid ?? 0) : shell, 'SIGKILL')
    await vi.waitFor(() => expect(isRunning(script)).toBe(false), { timeout: 10_000 })
  },
)
