/** How many writes are under way. */
export class WritesInFlight {
  count = 0
}
