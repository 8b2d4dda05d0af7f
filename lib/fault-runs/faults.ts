/** What comes back for a write, by what it says of whether the write was carried out. */
const notCarriedOut = [
  'throttled',
  'error503',
  'concurrent',
  'challenged',
  'challengedInWords',
  'expired',
  'forbidden',
  'conflict',
  'notFound',
] as const
const anything = [
  'cut',
  'page200',
  'page403',
  'page404',
  'page502',
  'page503',
  'error500',
  'truncated',
  'anotherObject',
  'noContent',
] as const
/** After these the write may still be carried out. */
const unfinished = ['silence', 'error504', 'accepted'] as const

export type WriteAnswer = 'truth' | (typeof notCarriedOut | typeof anything | typeof unfinished)[number]

export type WriteFault = {
  readonly says: WriteAnswer
  readonly acts: 'never' | 'first' | 'later'
  readonly laterMs: number
}

export const readAnswers = [
  'honest',
  'error503',
  'cut',
  'silence',
  'forbidden',
  'throttled',
  'challenged',
  'expired',
  'page200',
  'page404',
  'truncated',
] as const
export type ReadFault = (typeof readAnswers)[number]

/** What becomes of a batch as a whole. */
export const batchFaults = [
  'cutBefore',
  'cutAfter',
  'silentBefore',
  'silentAfter',
  'refused400',
  'refused403',
  'challenged',
  'throttled',
  'error503',
  'page403',
  'page502',
  'truncated',
  'halfOfIt',
] as const
export type BatchFault = 'none' | (typeof batchFaults)[number]

export const writeAnswers = { notCarriedOut, anything, unfinished }
