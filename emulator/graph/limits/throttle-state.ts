import { LeakyBucket } from './leaky-bucket'

/** The buckets of the running tenant. */
export class ThrottleState {
  #buckets = new Map<string, LeakyBucket>()

  bucket(name: string): LeakyBucket {
    const known = this.#buckets.get(name)
    if (known !== undefined) return known
    const bucket = new LeakyBucket()
    this.#buckets.set(name, bucket)
    return bucket
  }

  reset(): void {
    this.#buckets = new Map()
  }
}
