import type { Paces } from '../graph/pace'

/** For tests that are about something else than Graph's limits: everything goes at once. */
export const unpaced: Paces =
  () =>
  ({ send, signal }) =>
    send(signal ?? new AbortController().signal)
