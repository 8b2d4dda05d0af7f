import { expect, it } from 'vitest'
import { AppError } from '@/lib/contract/app-error'
import { makeQueryClient } from './query-client'

const retry = makeQueryClient().getDefaultOptions().queries?.retry as (failureCount: number, error: unknown) => boolean

it.each([
  ['the server of this site did not answer', new AppError({ code: 'unavailable' }, { cause: new TypeError() }), true],
  ['Entra did not answer it', new AppError({ code: 'entraUnavailable' }), true],
  ['something broke', new TypeError(), true],
  ['it asked Graph several times in vain', new AppError({ code: 'unavailable' }), false],
  ['Graph is taken for down', new AppError({ code: 'graphDown' }), false],
  ['Graph refused', new AppError({ code: 'forbidden' }), false],
])('where %s, the server is asked once more, or the person told at once: %#', (_, error, isRetried) => {
  expect(retry(0, error)).toBe(isRetried)
  expect(retry(1, error)).toBe(false)
})
