import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('every line of the audit log is out before the process can die, whatever the level', () => {
  const logger = new URL('logger.ts', import.meta.url).href
  const script = `const { logger } = await import('${logger}')
    logger.level = 'error'
    for (const id of ['a', 'b', 'c']) logger.audit({ event: 'act', phase: 'intent', id })
    logger.info({ id: 'left out' })
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
