import type { GraphProperties } from './graph-properties'

/** What is known of an object, and the time by which it is judged. */
type Condition = (properties: GraphProperties, now: Date) => boolean

/** What holds for every object of a kind, or for those that a condition fits. */
export type Conditional<Name> = Name | { readonly name: Name; readonly when: Condition }

export function when<const Name>(condition: Condition, name: Name): { readonly name: Name; readonly when: Condition } {
  return { name, when: condition }
}

/** What holds for one object. A property that was not read is no reason to say something that only some objects need. */
export function holding<Name extends string>(
  facts: readonly Conditional<Name>[],
  properties: GraphProperties,
  now: Date,
): readonly Name[] {
  return facts.flatMap((fact) => {
    if (typeof fact === 'string') return [fact]
    return fact.when(properties, now) ? [fact.name] : []
  })
}
