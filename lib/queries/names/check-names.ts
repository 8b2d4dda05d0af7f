import { AppError } from '@/lib/contract/app-error'
import type { SignInNameCheck } from '@/lib/contract/objects'
import { alternativesPerFilter } from '@/lib/kinds/request-limits'

type Ports = {
  readonly ask: (names: readonly string[]) => Promise<readonly SignInNameCheck[]>
  /** What was answered a moment ago. */
  readonly recall: (name: string) => SignInNameCheck | undefined
  readonly remember: (check: SignInNameCheck) => void
  readonly wait: (seconds: number) => Promise<void>
  readonly signal: AbortSignal
}

const mostWaits = 5
const defaultWaitSeconds = 10

/** Whether somebody has each of many names, in their order: one call after the other, none for what is known, throttling waited out. */
export async function checkNames(names: readonly string[], ports: Ports): Promise<readonly SignInNameCheck[]> {
  const answers = new Map<string, SignInNameCheck>()
  for (const name of names) {
    const known = ports.recall(name)
    if (known) answers.set(name, known)
  }
  const unknown = names.filter((name) => !answers.has(name))
  for (let start = 0; start < unknown.length; start += alternativesPerFilter) {
    const checks = await askPatiently(unknown.slice(start, start + alternativesPerFilter), ports)
    for (const check of checks) {
      answers.set(check.signInName, check)
      if (check.state !== 'unknown') ports.remember(check)
    }
  }
  return names.map((signInName) => answers.get(signInName) ?? { signInName, state: 'unknown' })
}

async function askPatiently(names: readonly string[], ports: Ports): Promise<readonly SignInNameCheck[]> {
  const answered: SignInNameCheck[] = []
  let left = names
  for (let waits = 0; ; waits += 1) {
    const { checks, seconds } = await askOnce(left, ports, waits < mostWaits)
    answered.push(...checks)
    const told = new Set(checks.map(({ signInName }) => signInName))
    left = left.filter((name) => !told.has(name))
    if (seconds === null || left.length === 0 || ports.signal.aborted) return answered
    await ports.wait(seconds)
  }
}

/** What is not throttled, and how long to wait for the rest. */
async function askOnce(names: readonly string[], { ask }: Ports, mayWait: boolean) {
  try {
    const checks = await ask(names)
    const throttled = mayWait ? checks.filter(({ failure }) => failure?.code === 'throttled') : []
    if (throttled.length === 0) return { checks, seconds: null }
    const seconds = throttled.map(({ failure }) => failure?.retryAfterSeconds ?? defaultWaitSeconds)
    return { checks: checks.filter((check) => !throttled.includes(check)), seconds: Math.max(...seconds) }
  } catch (error) {
    const isThrottled = error instanceof AppError && error.failure.code === 'throttled'
    if (!isThrottled || !mayWait) throw error
    return { checks: [], seconds: error.failure.retryAfterSeconds ?? defaultWaitSeconds }
  }
}
