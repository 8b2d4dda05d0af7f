import { switchDefinitions, type SwitchName } from './switch-definitions'

export type SwitchState = {
  name: string
  value: string
  default: string
  values: readonly string[] | string
  meaning: string
}

/** What the emulator answers where Microsoft's documents leave it open, or where a tenant's policy decides. */
export class Switches {
  readonly #set = new Map<SwitchName, string>()
  readonly #startValues: Partial<Record<SwitchName, string>>

  constructor(startValues: Partial<Record<SwitchName, string>> = {}) {
    this.#startValues = startValues
  }

  get(name: SwitchName): string {
    return this.#set.get(name) ?? this.#defaultOf(name)
  }

  number(name: SwitchName): number {
    return Number(this.get(name))
  }

  is(name: SwitchName, value: string): boolean {
    return this.get(name) === value
  }

  /** Sets a switch, or says in a sentence why not. */
  set(name: string, value: string): string | null {
    if (!isSwitchName(name)) return `There is no switch '${name}'.`
    const values: readonly string[] | 'number' = switchDefinitions[name].values
    const isAllowed = values === 'number' ? /^\d+$/.test(value) : values.includes(value)
    if (!isAllowed)
      return `'${name}' takes ${values === 'number' ? 'a whole number' : values.join(', ')}, not '${value}'.`
    this.#set.set(name, value)
    return null
  }

  reset(): void {
    this.#set.clear()
  }

  list(): SwitchState[] {
    return (Object.keys(switchDefinitions) as SwitchName[]).map((name) => {
      const { values, meaning } = switchDefinitions[name]
      return { name, value: this.get(name), default: this.#defaultOf(name), values, meaning }
    })
  }

  #defaultOf(name: SwitchName): string {
    return this.#startValues[name] ?? switchDefinitions[name].default
  }
}

function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(switchDefinitions, name)
}
