import type { CommonFilterName, CommonValues } from '@/lib/contract/common-filters'
import type { Scope } from '@/lib/contract/fitting-view'

export type FieldProps<Name extends CommonFilterName> = {
  readonly scope: Scope
  readonly value: CommonValues[Name]
  /** `isWhole`: what is entered can be applied. */
  readonly onChange: (value: CommonValues[Name], isWhole?: boolean) => void
  readonly onEnter: () => void
}
