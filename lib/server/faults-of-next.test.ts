import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { reportRequestError, takeOverConsole } from './faults-of-next'
import { logger } from './logger'

const nexts = globalThis.console
const before = { ...nexts }
const place = { routePath: '/[kind]', routeType: 'render' }

let onceAtProcess: MockInstance<(event: string, listener: () => void) => NodeJS.Process>

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(logger, 'error').mockImplementation(() => undefined)
  vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
  onceAtProcess = vi.spyOn(process, 'once').mockImplementation(() => process)
  takeOverConsole()
})
afterEach(() => {
  vi.useRealTimers()
  Object.assign(nexts, before)
})

const linesAt = (level: 'error' | 'warn') =>
  vi.mocked(logger[level]).mock.calls.map(([line]: unknown[]) => line as Record<string, unknown>)
const fault = () => Object.assign(new TypeError('broken while reading Robin Colleague'), { digest: '1234' })

describe('an error that gets as far as Next', () => {
  it.each([
    ['prints it first', ['print', 'report']],
    ['prints it last', ['report', 'print']],
    ['hands it on twice', ['print', 'report', 'print', 'report']],
  ])('leaves one line with its place, its stack and the digest that the page shows, where Next %s', (_, order) => {
    const error = fault()
    for (const step of order) {
      if (step === 'print') nexts.error('⨯', error)
      else reportRequestError(error, place)
    }
    vi.runAllTimers()
    const [line, ...others] = linesAt('error')
    expect(others).toEqual([])
    expect(line).toMatchObject({
      event: 'fault',
      route: '/[kind]',
      broken: 'render',
      digest: '1234',
      code: 'unexpected',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })
    expect(line?.error).toMatch(/^TypeError\nat .*faults-of-next\.test/)
    expect(JSON.stringify(line)).not.toContain('Robin')
  })

  it('leaves its line where Next only prints it', () => {
    nexts.error(fault())
    expect(linesAt('error')).toEqual([])
    vi.runAllTimers()
    expect(linesAt('error')).toMatchObject([{ event: 'fault', digest: '1234' }])
  })

  it('leaves its line although the process ends at once', () => {
    nexts.error(fault())
    const [[event, atTheEnd] = []] = onceAtProcess.mock.calls
    expect(event).toBe('exit')
    atTheEnd?.()
    expect(linesAt('error')).toMatchObject([{ event: 'fault', digest: '1234' }])
  })

  it('leaves a line although it is no error', () => {
    reportRequestError('thrown text about Robin', place)
    expect(linesAt('error')).toMatchObject([{ event: 'fault', route: '/[kind]', error: 'string' }])
    expect(JSON.stringify(linesAt('error'))).not.toContain('Robin')
  })
})

describe('what Next prints besides', () => {
  it('is a line of the log: a text by itself, and what else it prints with it not', () => {
    nexts.error('Failed to do something', { path: '/users?q=Robin' })
    nexts.warn('Something is old', 'Robin')
    expect(linesAt('error')).toEqual([{ event: 'printed', text: 'Failed to do something' }])
    expect(linesAt('warn')).toEqual([{ event: 'printed', text: 'Something is old' }])
  })

  it('is no fault where it is a warning', () => {
    nexts.warn(fault())
    vi.runAllTimers()
    expect(linesAt('error')).toEqual([])
    expect(linesAt('warn')).toMatchObject([{ event: 'printed', code: 'unexpected' }])
  })
})
