import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isHttps, isOwnOrigin, settleAddress } from './own-address'

const spoofed = {
  host: 'inner:3000',
  forwarded: 'host=evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '444',
}

function settled(publicUrl: string | null, headers: Record<string, string> = spoofed) {
  const request = new IncomingMessage(new Socket())
  Object.assign(request.headers, headers)
  settleAddress(request, publicUrl)
  return request.headers
}

describe('the address of the app', () => {
  it.each([
    ['https://bin.example', { host: 'bin.example', port: '443', proto: 'https' }],
    ['https://bin.example:8443', { host: 'bin.example:8443', port: '8443', proto: 'https' }],
    ['http://localhost', { host: 'localhost', port: '80', proto: 'http' }],
  ])('is %s where that is set, whatever a request says', (publicUrl, { host, port, proto }) => {
    expect(settled(publicUrl)).toEqual({
      host,
      'x-forwarded-host': host,
      'x-forwarded-port': port,
      'x-forwarded-proto': proto,
    })
  })

  it('is what Host says where none is set, and nothing forwarded counts', () => {
    expect(settled(null)).toEqual({ host: 'inner:3000', 'x-forwarded-proto': 'http' })
    expect(isHttps(null, new Socket())).toBe(false)
    expect(isHttps(null, Object.assign(new Socket(), { encrypted: true }))).toBe(true)
    expect(isHttps('https://bin.example', new Socket())).toBe(true)
  })

  it.each([
    ['https://bin.example', 'https://bin.example', true],
    ['http://bin.example', 'https://bin.example', false],
    ['https://bin.example:444', 'https://bin.example', false],
    ['https://inner:3000', 'https://bin.example', false],
    ['https://evil.example', 'https://bin.example', false],
    ['null', 'https://bin.example', false],
    ['https://inner:3000', null, true],
    ['http://inner:3000', null, true],
    ['https://evil.example', null, false],
  ])('of a call from %s, with %s set, is own: %s', (origin, publicUrl, isOwn) => {
    expect(isOwnOrigin(origin, spoofed, publicUrl)).toBe(isOwn)
  })
})
