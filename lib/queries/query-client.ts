import { QueryClient } from '@tanstack/react-query'
import { AppError, type AppErrorCode, type Failure } from '@/lib/contract/app-error'

const transient: readonly AppErrorCode[] = ['unavailable', 'entraUnavailable', 'unexpected']

/** Retries only what may pass by itself: a refusal or a challenge is shown at once. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failureCount, error) =>
          failureCount < 1 && !(error instanceof AppError && !transient.includes(error.failure.code)),
        refetchOnWindowFocus: true,
      },
    },
  })
}

/** The failure inside whatever a query threw. */
export function failureOfError(error: unknown): Failure {
  return error instanceof AppError ? error.failure : { code: 'unexpected' }
}
