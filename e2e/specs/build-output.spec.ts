import { readdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'

test('the build holds no image library, which nothing here uses and which is under the LGPL', () => {
  const packages = readdirSync('.next/standalone/node_modules')
  expect(packages).toContain('next')
  expect(packages.filter((name) => name === 'sharp' || name === '@img')).toEqual([])
})
