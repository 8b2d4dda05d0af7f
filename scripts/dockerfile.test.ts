import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commandIn, dockerStages, environmentOf, lastOf } from './dockerfile'
import { inProject, readJson } from './project.mjs'

const stages = dockerStages()
const stageCalled = (name: string) => {
  const stage = stages.find((one) => one.name === name)
  if (stage === undefined) throw new Error(`There is no stage ${name}`)
  return stage
}

describe('the image', () => {
  it('is made in stages of which each begins with Node or with one before it', () => {
    expect(stages.map(({ name, from }) => [name, from])).toEqual([
      ['build', '${NODE_IMAGE}'],
      ['practice', 'build'],
      ['app', '${NODE_IMAGE}'],
    ])
    const [, image = ''] = /^ARG NODE_IMAGE=(\S+)$/m.exec(readFileSync(inProject('Dockerfile'), 'utf8')) ?? []
    expect(image).toMatch(/^node:24-slim(?:@sha256:[\da-f]{64})?$/)
    expect(JSON.stringify(readJson(inProject('renovate.json')))).toContain('docker:pinDigests')
  })

  it('copies only what is there, in the repository or in a stage', () => {
    for (const stage of stages) {
      for (const { rest } of stage.instructions.filter(({ name }) => name === 'COPY')) {
        const [, from, what = ''] = /^(?:--from=(\S+) )?(.*)$/.exec(rest) ?? []
        const paths = what.split(' ').slice(0, -1)
        expect(paths.length).toBeGreaterThan(0)
        if (from === undefined) for (const path of paths) expect(existsSync(inProject(path)), path).toBe(true)
        else expect(paths, from).toEqual(['/src/.next/standalone'])
      }
    }
  })

  it('runs only what npm knows, with all packages, since the build needs them', () => {
    const { scripts } = readJson(inProject('package.json')) as { scripts: Record<string, string> }
    const { instructions } = stageCalled('build')
    const commands = instructions.filter(({ name }) => name === 'RUN').map(({ rest }) => rest)
    expect(commands).toEqual(['npm ci', 'npm run build'])
    expect(scripts).toHaveProperty('build')
  })

  it.each(['practice', 'app'])('of %s runs as a user that is not root, by number, as Kubernetes wants it', (name) => {
    expect(lastOf(stageCalled(name), 'USER')).toBe('1000:1000')
  })

  it('of the app listens on every address at the port that it exposes, and starts what the build has made', () => {
    const app = stageCalled('app')
    expect(environmentOf(app)).toEqual({
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: lastOf(app, 'EXPOSE'),
      HOSTNAME: '0.0.0.0',
    })
    expect(commandIn(lastOf(app, 'CMD'))).toEqual(['node', 'server.js'])
    const [, , script] = commandIn(lastOf(app, 'HEALTHCHECK'))
    expect(script).toContain('/api/health')
    expect(existsSync(inProject('app', 'api', 'health', 'route.ts'))).toBe(true)
  })

  it('of the practice tenant starts the emulator as npm does', () => {
    const command = commandIn(lastOf(stageCalled('practice'), 'CMD'))
    expect(existsSync(inProject(command.at(-1) ?? ''))).toBe(true)
  })
})

it('nothing that is built, installed or secret is sent to the builder, and everything that the build reads is', () => {
  const ignored = readFileSync(inProject('.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  expect(ignored).toEqual(expect.arrayContaining(['node_modules', '.next', '.git', '.env', '.env.*', '*.pem']))
  for (const name of [
    'app',
    'components',
    'lib',
    'public',
    'scripts',
    'emulator',
    'package.json',
    'package-lock.json',
    '.npmrc',
    'tsconfig.json',
  ])
    expect(ignored).not.toContain(name)
})
