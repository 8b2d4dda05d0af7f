import type { QueryClient } from '@tanstack/react-query'
import { permanentlyDeleteObjects } from '@/lib/actions/permanently-delete-objects'
import { restoreObjects } from '@/lib/actions/restore-objects'
import { undoRestores } from '@/lib/actions/undo-restores'
import { tabName } from '@/lib/auth/once-per-tab'
import type { Session } from '@/lib/auth/session'
import type { Act, ActName } from '@/lib/contract/acts'
import { isAboutRights } from '@/lib/contract/app-error'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { storedRuns } from '@/lib/storage/runs'
import { countGroupOf } from '../list/count-groups'
import { objectQueries } from '../object-queries'
import { bringInLine } from './bring-in-line'
import { locate } from './locate'
import { Remembering } from './remember-outcomes'
import { tabChannel } from './run-channel'
import { webLocks } from './run-locks'
import { Runs } from './runs'
import { untilOnline } from './until-online'

const actions: Record<ActName, Act> = {
  restore: restoreObjects,
  permanentDelete: permanentlyDeleteObjects,
  undoRestore: undoRestores,
}

type Site = {
  readonly session: Session
  readonly tenant: string
  readonly queryClient: QueryClient
  /** Gets a token that knows of roles which were activated since. */
  readonly getNewToken: () => Promise<unknown>
}

const runsOfSession = new WeakMap<Session, Runs>()

/** The runs of the signed-in person in this tab. */
export function runsOf(site: Site): Runs {
  const kept = runsOfSession.get(site.session) ?? makeRuns(site)
  runsOfSession.set(site.session, kept)
  return kept
}

function makeRuns({ session, tenant, queryClient, getNewToken }: Site): Runs {
  const countOf = (kind: KindSlug): number | null => {
    const count = queryClient.getQueryData(objectQueries(session).counts(countGroupOf(kind)).queryKey)?.[kind]
    return typeof count === 'number' ? count : null
  }
  const remembering = new Remembering()
  return new Runs({
    owner: { person: session.personId, tenant },
    tab: tabName(),
    store: storedRuns,
    locks: webLocks,
    channel: tabChannel(),
    attempt: () => ({
      send: (act) => actions[act],
      getAccessToken: tokenOfAttempt(session),
      locate: (act, kind, target) => locate(session, { kind, act, target }),
      untilOnline,
      onStep: (act, step) => remembering.of(act, step, countOf(step.kind)),
      onStepDone: (act, { kind }, outcomes) => {
        remembering.flush()
        bringInLine(queryClient, session, { act, kind, outcomes })
      },
    }),
    // What is wrong with the sign-in, the run itself tells.
    onAttempt: async () => void (session.mayHaveNewRights && (await getNewToken().catch(() => undefined))),
    onAttempted: (outcomes) => {
      session.mayHaveNewRights ||= outcomes.some(isAboutRights)
    },
    onBusy: warnBeforeLeaving,
    now: () => new Date(),
  })
}

/** Once Entra gave none, no later call of the attempt waits for another refusal. */
function tokenOfAttempt(session: Session): () => Promise<string> {
  let refusal: { readonly error: unknown } | undefined
  return async () => {
    if (refusal) throw refusal.error
    try {
      return await session.getAccessToken({ stay: true })
    } catch (error) {
      refusal = { error }
      throw error
    }
  }
}

const warn = (event: BeforeUnloadEvent) => event.preventDefault()

function warnBeforeLeaving(isBusy: boolean): void {
  if (isBusy) window.addEventListener('beforeunload', warn)
  else window.removeEventListener('beforeunload', warn)
}
