import { readdirSync, readFileSync } from 'node:fs'
import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { settingNames } from './config'
import { longestEndMs } from './http/end-gracefully'
import { settingFile } from './testing/certificate-files'
import { linesOf } from './testing/one-line'

const root = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const manifests = readdirSync(new URL('deploy/kubernetes/', root)).map((name) => ({
  name,
  manifest: parse(read(`deploy/kubernetes/${name}`)) as Manifest,
}))

type Probe = { readonly httpGet: { readonly path: string; readonly port: string } }
type Container = Readonly<Record<'startupProbe' | 'livenessProbe' | 'readinessProbe', Probe>> & {
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[]
  readonly env: readonly { readonly name: string; readonly value: string }[]
  readonly volumeMounts: readonly { readonly mountPath: string; readonly readOnly: boolean }[]
  readonly securityContext: unknown
  readonly resources: unknown
}
type Manifest = {
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly data: Readonly<Record<string, string>>
  readonly resources: readonly string[]
  readonly spec: {
    readonly replicas: number
    readonly minAvailable: number
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> }
      readonly spec: {
        readonly containers: readonly [Container]
        readonly securityContext: unknown
        readonly terminationGracePeriodSeconds: number
      }
    }
    readonly ports: readonly { readonly targetPort: string }[]
    readonly ingress: readonly { readonly ports: readonly { readonly port: number }[] }[]
  }
}

const manifestOf = (kind: string): Manifest => {
  const found = manifests.find(({ manifest }) => manifest.kind === kind)
  if (found === undefined) throw new Error(`There is no ${kind}`)
  return found.manifest
}

const allowed = [...settingNames, 'PORT', 'HOSTNAME']
const ids = [
  '6f1c2a90-3b7d-4e58-9c04-a1b2d3e4f501',
  '2d9e8c47-51aa-4f06-8b3c-0e7f6a5b4c12',
  '91b7d5e3-0c2f-4a68-b1d9-7e5f3c1a0b24',
]
const token = settingFile(new UnsecuredJWT({}).setAudience('api://AzureADTokenExchange').encode())
const key = settingFile('pB7xT0vQm4Zs9Lw2Rk6Yd1Hc8Nf3Jg5A')

/** As somebody fills them in, with the files that the platform would mount. */
function filledIn(settings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let next = 0
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      if (name.endsWith('TOKEN_FILE')) return [name, token]
      if (name === 'APP_KEY_FILE') return [name, key]
      if (value.startsWith('<https')) return [name, 'https://bin.example']
      return [name, value.startsWith('<') ? (ids[next++] ?? '') : value]
    }),
  )
}

describe('on Kubernetes', () => {
  const { template, replicas } = manifestOf('Deployment').spec
  const [container] = template.spec.containers
  const settings = {
    ...manifestOf('ConfigMap').data,
    ...Object.fromEntries(container.env.map(({ name, value }) => [name, value])),
  }

  it('every file is applied', () => {
    const { resources } = manifestOf('Kustomization')
    expect(resources.toSorted()).toEqual(
      manifests
        .map(({ name }) => name)
        .filter((name) => name !== 'kustomization.yaml')
        .toSorted(),
    )
  })

  it('the app gets only variables that it knows, and starts with them once they are filled in, not before', () => {
    expect(Object.keys(settings).filter((name) => !allowed.includes(name))).toEqual([])
    expect(linesOf(filledIn(settings))).toEqual([])
    const named = linesOf(settings).map((line) => line.split(':', 1)[0])
    expect(named).toEqual(
      expect.arrayContaining(['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_SPA_CLIENT_ID', 'PUBLIC_URL']),
    )
  })

  it('no secret stands in a variable: the key and the token lie in files that are mounted', () => {
    expect(Object.keys(settings).filter((name) => /SECRET|^APP_KEY$/.test(name))).toEqual([])
    const folders = container.volumeMounts.filter(({ readOnly }) => readOnly).map(({ mountPath }) => mountPath)
    expect(folders.some((folder) => settings.APP_KEY_FILE?.startsWith(`${folder}/`))).toBe(true)
    expect(template.metadata.labels['azure.workload.identity/use']).toBe('true')
  })

  it('probes, service and network policy lead to the port that the app listens on', () => {
    const [port] = container.ports
    expect(port).toEqual({ name: 'http', containerPort: Number(settings.PORT) })
    expect(manifestOf('Service').spec.ports.map(({ targetPort }) => targetPort)).toEqual(['http'])
    expect(manifestOf('NetworkPolicy').spec.ingress.flatMap(({ ports }) => ports.map((one) => one.port))).toEqual([
      port?.containerPort,
    ])
    const { startupProbe, livenessProbe, readinessProbe } = container
    expect([startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet)).toEqual([
      { path: '/api/health', port: 'http' },
      { path: '/api/health', port: 'http' },
      { path: '/api/ready', port: 'http' },
    ])
  })

  it('two run at least one of which stays, without root, without rights and on a file system that nobody writes to', () => {
    expect(replicas).toBe(2)
    expect(manifestOf('PodDisruptionBudget').spec.minAvailable).toBe(1)
    expect(template.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 })
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(container.resources).toMatchObject({ requests: { memory: '256Mi' }, limits: { memory: '512Mi' } })
  })
})

it('every platform grants the time that acts under way take to end', () => {
  const compose = parse(read('compose.yaml')) as { services: { app: { stop_grace_period: string } } }
  const granted = [
    manifestOf('Deployment').spec.template.spec.terminationGracePeriodSeconds,
    Number(/terminationGracePeriodSeconds: (\d+)/.exec(read('deploy/azure/main.bicep'))?.[1]),
    Number.parseInt(compose.services.app.stop_grace_period, 10),
  ]
  for (const seconds of granted) expect(seconds * 1000).toBeGreaterThanOrEqual(longestEndMs)
})

describe('on Azure Container Apps', () => {
  const bicep = read('deploy/azure/main.bicep')
  const names = [...bicep.matchAll(/\{ name: '([A-Z_]+)', (?:value|secretRef): /g)].map(([, name = '']) => name)

  it('the app gets only variables that it knows, and one proof of who it is', () => {
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((name) => !allowed.includes(name))).toEqual([])
    expect(names.filter((name) => /IDENTITY|SECRET|CERTIFICATE|TOKEN/.test(name))).toEqual([
      'ENTRA_MANAGED_IDENTITY_CLIENT_ID',
    ])
    expect(bicep).toMatch(/@secure\(\)\n(?:@.*\n)*param appKey string\n/)
  })

  it('the probes ask as on Kubernetes', () => {
    const probes = [...bicep.matchAll(/type: '(\w+)', httpGet: \{ path: '([^']+)', port: (\d+) \}/g)].map(
      ([, ...parts]) => parts,
    )
    expect(probes).toEqual([
      ['Startup', '/api/health', '3000'],
      ['Liveness', '/api/health', '3000'],
      ['Readiness', '/api/ready', '3000'],
    ])
    expect(bicep).toContain('targetPort: 3000')
  })

  it('every parameter without a default is given', () => {
    const needed = [...bicep.matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name)
    const given = [...read('deploy/azure/main.bicepparam').matchAll(/^param (\w+) = /gm)].map(([, name]) => name)
    expect(given.toSorted()).toEqual(needed.toSorted())
  })
})

it('compose starts the app on the practice tenant, with settings that it takes', () => {
  const { services } = parse(read('compose.yaml')) as {
    services: Record<'app' | 'emulator', { build: { target: string }; environment: Record<string, string> }>
  }
  const { environment } = services.app
  expect(linesOf(environment)).toEqual([])
  const practice = read('emulator/data/tenant.ts')
  for (const name of ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'])
    expect(practice).toContain(`'${environment[name]}'`)
  const stages = [...read('Dockerfile').matchAll(/^FROM \S+ AS (\w+)$/gm)].map(([, stage]) => stage)
  for (const { build } of Object.values(services)) expect(stages).toContain(build.target)
})
