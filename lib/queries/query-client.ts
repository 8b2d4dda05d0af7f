import { QueryClient } from '@tanstack/react-query'
import { AppError, type AppErrorCode, type Failure } from '@/lib/contract/app-error'

const transient: readonly AppErrorCode[] = ['entraUnavailable', 'unexpected']

/**
 * Retries only what may pass by itself: a refusal or a challenge is shown at once, and so is that Graph did not answer, which our
 * server has asked several times.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failureCount, error) =>
          failureCount < 1 &&
          !(error instanceof AppError && error.cause === undefined && !transient.includes(error.failure.code)),
        refetchOnWindowFocus: true,
      },
    },
  })
}

/** The failure inside whatever a query threw. */
export function failureOfError(error: unknown): Failure {
  return error instanceof AppError ? error.failure : { code: 'unexpected' }
}
