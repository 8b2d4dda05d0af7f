import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('every line is out before the process can die', () => {
  const logger = new URL('logger.ts', import.meta.url).href
  const script = `const { logger } = await import('${logger}')
    for (const id of ['a', 'b', 'c']) logger.info({ event: 'act', phase: 'intent', id })
    process.kill(process.pid, 'SIGKILL')`
  const node = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '--eval', script]
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const { stdout, signal } = spawnSync(process.execPath, node, { cwd, encoding: 'utf8' })
  expect(signal).toBe('SIGKILL')
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string })
  expect(lines.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
