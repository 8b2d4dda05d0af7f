import { queryOptions } from '@tanstack/react-query'
import type { Session } from '@/lib/auth/session'
import { incidentDetailsSchema, incidentsSchema, incidentStateSchema } from '@/lib/contract/incidents'
import { apiPaths } from '@/lib/contract/paths'
import { readApi } from '../api'

/** While the audit log is still being read, the next call goes on where the last one ended. */
const goOnMs = 500

/** Incidents, as far as the audit log was read. */
export function incidentQueries(session: Session) {
  return {
    all: () =>
      queryOptions({
        queryKey: ['incidents'],
        queryFn: ({ signal }) => readApi(apiPaths.incidents(), incidentsSchema, { session, signal }),
        refetchInterval: ({ state }) => (state.data?.isComplete === false ? goOnMs : false),
        staleTime: 60_000,
      }),

    one: (id: string) =>
      queryOptions({
        queryKey: ['incidents', id],
        queryFn: ({ signal }) => readApi(apiPaths.incident(id), incidentDetailsSchema, { session, signal }),
        refetchInterval: ({ state }) => (state.data?.incident === null ? goOnMs : false),
        staleTime: 60_000,
      }),

    state: (id: string) =>
      queryOptions({
        queryKey: ['incidents', id, 'state'],
        queryFn: ({ signal }) => readApi(apiPaths.incidentState(id), incidentStateSchema, { session, signal }),
        refetchInterval: ({ state }) => (state.data?.kinds.length === 0 ? goOnMs : false),
      }),
  }
}
