import { readFileSync } from 'node:fs'
import { inProject } from './project.mjs'

type Instruction = { readonly name: string; readonly rest: string }
export type Stage = {
  readonly name: string
  readonly from: string
  readonly instructions: readonly Instruction[]
}

/** The stages of the Dockerfile, with continued lines joined and comments left out. */
export function dockerStages(): readonly Stage[] {
  const text = readFileSync(inProject('Dockerfile'), 'utf8').replaceAll(/^#.*\n/gm, '')
  const lines = text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const instructions = lines.map((line): Instruction => {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? []
    return { name, rest }
  })
  const starts = instructions.flatMap(({ name }, index) => (name === 'FROM' ? [index] : []))
  return starts.map((start, index) => {
    const [, from = '', name = ''] = /^(\S+) AS (\S+)$/.exec(instructions[start]?.rest ?? '') ?? []
    return { name, from, instructions: instructions.slice(start + 1, starts[index + 1]) }
  })
}

/** What the last instruction of this name in a stage says. */
export function lastOf(stage: Stage, name: string): string {
  return stage.instructions.findLast((one) => one.name === name)?.rest ?? ''
}

/** The variables that a stage sets. */
export function environmentOf(stage: Stage): Readonly<Record<string, string>> {
  const pairs = stage.instructions.filter(({ name }) => name === 'ENV').flatMap(({ rest }) => rest.split(/\s+/))
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2) as [string, string]))
}

/** A command in the form that no shell reads. */
export function commandIn(rest: string): readonly string[] {
  return JSON.parse(rest.slice(rest.indexOf('['))) as readonly string[]
}
