import 'server-only'

/**
 * Takes all that a source gives, whether or not somebody still reads it, and gives it to every reader from the beginning.
 */
export function replay<Value>(source: AsyncIterable<Value>): AsyncIterable<Value> {
  const taken: Value[] = []
  const waiting = new Set<() => void>()
  let end: { readonly error?: unknown } | null = null

  const tell = () => {
    waiting.forEach((goOn) => goOn())
    waiting.clear()
  }
  const take = async () => {
    for await (const value of source) {
      taken.push(value)
      tell()
    }
  }
  const finish = (how: { readonly error?: unknown }) => {
    end = how
    tell()
  }
  take().then(
    () => finish({}),
    (error: unknown) => finish({ error }),
  )

  return {
    async *[Symbol.asyncIterator]() {
      for (let index = 0; ;) {
        if (index < taken.length) yield taken[index++] as Value
        else if (end === null) await new Promise<void>((goOn) => waiting.add(goOn))
        else if ('error' in end) throw end.error
        else return
      }
    },
  }
}
