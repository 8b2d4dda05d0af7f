import type { CDPSession } from '@playwright/test'

export type ScriptResponse = { url: string; bytes: number; endedAtMs: number }

/** Every JavaScript response of a page, with its size as it crossed the network. */
export class ScriptTraffic {
  readonly responses: ScriptResponse[] = []
  readonly #urls = new Map<string, string>()
  #wallMinusMonotonicSeconds = 0

  /** With an empty cache, as for somebody who comes for the first time. */
  static async watch(devtools: CDPSession): Promise<ScriptTraffic> {
    const traffic = new ScriptTraffic()
    devtools.on('Network.requestWillBeSent', ({ wallTime, timestamp }) => {
      traffic.#wallMinusMonotonicSeconds = wallTime - timestamp
    })
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
      if (response.mimeType.includes('javascript')) traffic.#urls.set(requestId, response.url)
    })
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      const url = traffic.#urls.get(requestId)
      if (url === undefined) return
      const endedAtMs = (timestamp + traffic.#wallMinusMonotonicSeconds) * 1000
      traffic.responses.push({ url, bytes: encodedDataLength, endedAtMs })
    })
    await devtools.send('Network.enable')
    await devtools.send('Network.clearBrowserCache')
    return traffic
  }

  kibibytes(untilMs = Infinity): number {
    const counted = this.responses.filter(({ endedAtMs }) => endedAtMs <= untilMs)
    return Math.round(counted.reduce((sum, { bytes }) => sum + bytes, 0) / 102.4) / 10
  }

  biggest(count: number): string[] {
    return this.responses
      .toSorted((one, other) => other.bytes - one.bytes)
      .slice(0, count)
      .map(
        ({ url, bytes }) => `${(bytes / 1024).toFixed(1).padStart(7)} KiB  ${new URL(url).pathname.split('/').at(-1)}`,
      )
  }
}
