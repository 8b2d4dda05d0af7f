import { execFileSync } from 'node:child_process'

/**
 * Ends this process when the npm that started it is gone. npm passes a signal on, if at all, to the shell between it
 * and its script, and when npm itself is killed nobody is told.
 */
export function endWithNpm(): void {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const ancestors = [process.ppid, ...parentOfShell(process.ppid)]
  setInterval(() => ancestors.every(isRunning) || process.exit(0), 1000).unref()
}

/** npm's process id where a shell stands between, else nothing. */
function parentOfShell(pid: number): readonly number[] {
  try {
    const told = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
    const [, parent, command] = /^\s*(\d+)\s+(.*)$/m.exec(told) ?? []
    return command?.endsWith('sh') ? [Number(parent)] : []
  } catch {
    return []
  }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
