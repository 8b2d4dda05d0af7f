import 'server-only'
import { clouds } from '../clouds'
import type { CloudName } from '@/lib/kinds/cloud'

/** What is wrong with an address that has to be an origin; null where nothing is. */
export function originProblem(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || !isHost(url.hostname) || hasMore(url))
    return 'must be an address such as https://host, without a path'
  return url.protocol === 'http:' && !isLoopback(url) ? 'must be https:; http: is taken on loopback only' : null
}

function hasMore({ pathname, search, hash, username, password }: URL): boolean {
  return pathname !== '/' || [search, hash, username, password].some((part) => part !== '')
}

const isHost = (name: string) =>
  /^(?:[\w-]+(?:\.[\w-]+)*\.?|\[[\da-f:.]+\])$/i.test(name) && !/^(?:0\.0\.0\.0|\[::\])$/.test(name)

export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

type Pair = { readonly loginUrl: string; readonly graphUrl: string; readonly cloud: CloudName }

/** Whether one of the addresses is Microsoft's, and not the one of the cloud. */
export function isOfAnotherCloud({ loginUrl, graphUrl, cloud }: Pair): boolean {
  const own = clouds[cloud]
  const isMixed = (url: string, ours: string) => url !== ours && microsofts.test(new URL(url).hostname)
  return isMixed(loginUrl, own.loginUrl) || isMixed(graphUrl, own.graphUrl)
}

export const isMicrosofts = (url: string) => microsofts.test(new URL(url).hostname)

/** Hosts of every cloud, those that are closed too. */
const microsofts = /(?:^|\.)(?:microsoft|microsoftonline|windows|chinacloudapi)\.(?:com|net|us|cn|de)$/
