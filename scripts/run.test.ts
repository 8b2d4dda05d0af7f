import { describe, expect, it } from 'vitest'
import { reasonIn, runNode } from './run.mjs'

describe('a program that is run', () => {
  it('is ended when it is silent for too long, and the reason says so', async () => {
    const { ok, output } = await runNode(['-e', 'console.log("begun"); setInterval(() => {}, 1000)'], {
      silenceMs: 1000,
    })
    expect(ok).toBe(false)
    expect(reasonIn(output)).toBe('Silent for 1 seconds.')
  })

  it('fails with what it said', async () => {
    const { ok, output } = await runNode([
      '-e',
      'console.error("Error: no such host\\n    at somewhere"); process.exit(3)',
    ])
    expect(ok).toBe(false)
    expect(reasonIn(output)).toBe('Error: no such host')
  })

  it('that is killed says by what', async () => {
    const { ok, output } = await runNode(['-e', 'process.kill(process.pid, "SIGKILL")'])
    expect(ok).toBe(false)
    expect(reasonIn(output)).toBe('Ended by SIGKILL.')
  })

  it('that cannot be started fails too', async () => {
    expect((await runNode(['no-such-file.mjs'])).ok).toBe(false)
  })
})
