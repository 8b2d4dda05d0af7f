import 'server-only'
import { createRemoteJWKSet, customFetch } from 'jose'
import { entraLimits } from '../answer-limits'
import { fetchWithin } from '../fetch-within'

export type EntraKeys = ReturnType<typeof createRemoteJWKSet>

/** The keys that Entra signs tokens with, read anew where a token names one that is not known. */
export function entraKeys(keysUrl: string, deadlineMs = 5_000): EntraKeys {
  return createRemoteJWKSet(new URL(keysUrl), {
    // A token with a made-up key id must not make us ask Entra for keys again and again.
    cooldownDuration: 10_000,
    cacheMaxAge: 12 * 60 * 60 * 1000,
    [customFetch]: async (address, { headers }) => {
      const { problem, ...answer } = await fetchWithin(address, { headers }, { deadlineMs, limits: entraLimits })
      if (answer.status === null || problem) throw new Error(`Entra's keys: ${problem}`)
      return Response.json(answer.body, { status: answer.status })
    },
  })
}
