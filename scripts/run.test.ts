import { describe, expect, it } from 'vitest'
import { reasonIn, run } from './run'

describe('a program that is run', () => {
  it('is ended when it is silent for too long, and the reason says so', async () => {
    const { ok, output } = await run('node', ['-e', 'console.log("begun"); setInterval(() => {}, 1000)'], {
      silenceMs: 1000,
    })
    expect(ok).toBe(false)
    expect(reasonIn(output)).toBe('Silent for 1 seconds.')
  })

  it('is ended when it takes too long, even if it speaks and does not heed the signal', async () => {
    const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => console.log("still here"), 100)'
    const { ok, output } = await run('node', ['-e', stubborn], { timeoutMs: 1000, silenceMs: 30_000 })
    expect(ok).toBe(false)
    expect(reasonIn(output)).toBe('Not done after 1 seconds.')
  })

  it('fails with what it said', async () => {
    const { ok, output } = await run('node', [
      '-e',
      'console.error("Error: no such host\\n    at somewhere"); process.exit(3)',
    ])
    expect(ok).toBe(false)
    expect(reasonIn(output)).toBe('Error: no such host')
  })

  it('that is killed says by what', async () => {
    const { ok, output } = await run('node', ['-e', 'process.kill(process.pid, "SIGKILL")'])
    expect(ok).toBe(false)
    expect(reasonIn(output)).toBe('Ended by SIGKILL.')
  })

  it('that cannot be started fails too and says why', async () => {
    const { ok, output } = await run('no-such-program', [])
    expect(ok).toBe(false)
    expect(reasonIn(output)).toContain('no-such-program')
  })
})
