import type { KindProperty } from '../kind'

/**
 * A property beside those of the kind's own file: read when somebody asks for everything, or for it as a column. These
 * tables are long, so the list loads none of them.
 */
export type FurtherProperty = KindProperty & {
  /**
   * Where Graph takes it from when not from the directory, or what it takes to read it. It can fail whatever it is read with,
   * so it is read apart from the rest, and is no column.
   */
  readonly apart?: 'signIns' | 'securityAttributes' | 'mailbox' | 'profile' | 'enrolment' | 'print' | 'exchange'
}
