import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isLeftOut, licenceFile, licencePage, lockedPackages, productionPackages } from './licences'

/** Licences that ask for no more than to be named. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-4.0', 'ISC', 'MIT']

describe('the packages', () => {
  it('of what is built are under licences that ask for no more than to be named', () => {
    const others = productionPackages().filter(
      ([path, { license }]) => !isLeftOut(path) && !permissive.includes(license ?? ''),
    )
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })

  it('of what is built are listed with their licences; else run: npx tsx scripts/licences.ts', () => {
    expect(readFileSync(licenceFile, 'utf8')).toBe(licencePage())
  })

  it('are each locked to their content, without an address to fetch them from', () => {
    const loose = lockedPackages().filter(([, { integrity, inBundle, resolved }]) => {
      return resolved !== undefined || (inBundle !== true && !/^sha512-/.test(integrity ?? ''))
    })
    expect(loose.map(([path]) => path)).toEqual([])
  })
})
