import { readFileSync, writeFileSync } from 'node:fs'
import { kindOf, kinds } from '@/lib/kinds'
import { cloudNames } from '@/lib/kinds/cloud'
import type { GraphProperties } from '@/lib/kinds/graph-properties'
import { operations, type Kind, type Operation, type RoleHint } from '@/lib/kinds/kind'
import { roles, type RoleName } from '@/lib/kinds/roles'
import { undoNeeds } from '@/lib/kinds/undo-needs'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { accessMessages } from '@/lib/messages/access'
import { kindMessages } from '@/lib/messages/kinds'
import { main, Problem } from './main.mjs'

const documentFile = new URL('../docs/tenant-setup.md', import.meta.url)

/** The page for administrators as it stands. */
export function readDocument(): string {
  return readFileSync(documentFile, 'utf8')
}

/** The page with what the kinds say between its markers, and everything else as it is. */
export function withPermissions(document: string): string {
  return replaceBlock(replaceBlock(document, 'permissions', table()), 'permission-list', list())
}

function replaceBlock(document: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [before, rest, ...furtherStarts] = document.split(start)
  const [, after, ...furtherEnds] = rest?.split(end) ?? []
  if (before === undefined || after === undefined || furtherStarts.length > 0 || furtherEnds.length > 0) {
    throw new Problem(`docs/tenant-setup.md needs ${start} and ${end}, each once and in this order.`)
  }
  return `${before}${start}\n\n${content}\n\n${end}${after}`
}

const impossible = '-'
const undo = 'Undo a restore'

function table(): string {
  const head = [
    'Kind',
    'In Graph',
    'API',
    ...operations.map((operation) => accessMessages.operations[operation]),
    undo,
    'Roles besides Global Administrator',
    'Clouds',
  ]
  return [head, head.map(() => '---'), ...kinds.map(({ slug }) => row(slug))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function row(slug: KindSlug): readonly string[] {
  const kind = kindOf(slug)
  const { cast, container, api } = kind.graph
  return [
    kindMessages.names[slug].many,
    code(cast ?? container),
    api,
    ...operations.map((operation) => permissionText(kind, operation)),
    undoText(kind),
    rolesText(kind),
    kind.clouds.length === cloudNames.length ? 'all' : kind.clouds.map(code).join(', '),
  ]
}

function permissionText(kind: Kind, operation: Operation): string {
  const permission = leastPrivileged(kind, operation)
  return permission === null ? impossible : code(permission)
}

/** Some objects of a kind may take a permission besides. */
function undoText(kind: Kind): string {
  const usual = leastForUndo(kind, {})
  const besides = leastForUndo(kind, roleAssignable).filter((permission) => !usual.includes(permission))
  if (usual.length === 0) return impossible
  return [usual, ...(besides.length > 0 ? [besides] : [])]
    .map((permissions) => permissions.map(code).join(' and '))
    .join('<br>role-assignable ones besides: ')
}

const roleAssignable = { isAssignableToRole: true }

function leastForUndo(kind: Kind, properties: GraphProperties): readonly string[] {
  return undoNeeds(kind, properties)?.permissions.flatMap(([least]) => least ?? []) ?? []
}

/** Null where nobody may, because Graph does not offer it. */
function leastPrivileged(kind: Kind, operation: Operation): string | null {
  return isPossible(kind, operation) ? (kind.permissions[operation][0] ?? null) : null
}

function isPossible(kind: Kind, operation: Operation): boolean {
  return operation !== 'permanentDelete' || kind.permanentDelete.isPossible
}

/** Operations that take the same roles are told together. */
function rolesText(kind: Kind): string {
  const byRoles = new Map<string, string[]>()
  const add = (label: string, text: string) => byRoles.set(text, [...(byRoles.get(text) ?? []), label])
  for (const operation of operations.filter((candidate) => isPossible(kind, candidate)))
    add(accessMessages.operations[operation], enoughFor(kind.roles[operation]))
  const needs = undoNeeds(kind, {})
  if (needs) add(undo, enoughFor(needs.roles))
  return [...byRoles].map(([text, labels]) => `${sentenceCase(labels.join(', '))}: ${text}`).join('<br>')
}

/** Of some roles only a part of the sources says that they are enough. */
function enoughFor({ sure, unsure }: RoleHint): string {
  const perhaps = namesOf(unsure)
  const parts = [...namesOf(sure), ...(perhaps.length === 0 ? [] : [`perhaps ${either.format(perhaps)}`])]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })

function namesOf(names: readonly RoleName[]): readonly string[] {
  return names.filter((name) => name !== 'globalAdministrator').map((name) => roles[name].name)
}

function sentenceCase(text: string): string {
  return text.slice(0, 1) + text.slice(1).toLowerCase()
}

function list(): string {
  const toSee = permissionsFor(['read'])
  const toAct = permissionsFor(['restore', 'permanentDelete']).filter((permission) => !toSee.includes(permission))
  const toUndo = distinct(kinds.flatMap((kind) => leastForUndo(kind, roleAssignable)))
  return [
    'To see everything:',
    fenced(toSee),
    'Besides, to restore and to delete permanently everything that can be:',
    fenced(toAct),
    'Besides, to undo every restore:',
    fenced(toUndo.filter((permission) => ![...toSee, ...toAct].includes(permission))),
  ].join('\n\n')
}

function permissionsFor(wanted: readonly Operation[]): readonly string[] {
  const found = kinds.flatMap(({ slug }) => wanted.map((operation) => leastPrivileged(kindOf(slug), operation)))
  return distinct(found.filter((permission) => permission !== null))
}

function distinct(permissions: readonly string[]): readonly string[] {
  return [...new Set(permissions)].sort((a, b) => a.localeCompare(b, 'en'))
}

function code(text: string): string {
  return `\`${text}\``
}

function fenced(lines: readonly string[]): string {
  return ['```text', ...lines, '```'].join('\n')
}

await main(import.meta.url, () => writeFileSync(documentFile, withPermissions(readDocument())))
