import 'server-only'
import type { ServerResponse } from 'node:http'
import { processWide } from '../process-wide'
import { createFairQueue } from './fair-queue'

/** A page asks for less at once, so that nobody waits who uses one browser. */
const atOnce = 12

/** Whose turn it is to read, of the people who are known. */
export const readingTurns = () => processWide('reading turns', () => createFairQueue({ atOnce, mostWaiting: 1_000 }))

/** Whose turn it is to act. Apart, because an act may last minutes. */
export const actingTurns = () => processWide('acting turns', () => createFairQueue({ atOnce, mostWaiting: 100 }))

const enteringTurns = createFairQueue({ atOnce, mostWaiting: 2_000 })

/** An answer that takes longer waits for somebody else, or for a reader who is slow on purpose. */
const longestEntryMs = 100

/**
 * Lets a request in when it is the turn of its sender, of whom nothing is known yet but the token or the address. Next spends
 * some milliseconds on whatever it is asked, so hundreds at once hold up everybody. Rejects when too many wait.
 */
export async function enter(sender: string, response: ServerResponse, pass: () => void): Promise<void> {
  const leaving = new AbortController()
  response.once('close', () => leaving.abort())
  const end = await enteringTurns.take(sender, leaving.signal)
  const timer = setTimeout(end, longestEntryMs)
  response.once('close', () => {
    clearTimeout(timer)
    end()
  })
  if (response.closed) end()
  else pass()
}
