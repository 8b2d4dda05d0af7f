import 'server-only'

export type AnswerLimits = {
  /** Of the body, after decompression. */
  readonly bytes: number
  readonly depth: number
  readonly values: number
}

/** Depth and values are counted before parsing: 16 MiB of `{},` would become half a gigabyte of objects. */
export const graphLimits: AnswerLimits = {
  // A full page of the widest list has some 2 MiB; 20 answers in a batch have to fit too.
  bytes: 16 * 1024 * 1024,
  // Graph's own types nest to a depth of about ten, and code that walks an answer must not run out of stack.
  depth: 64,
  // A full page of the widest list has some 100,000.
  values: 1_000_000,
}

/** Tokens and signing keys take some kilobytes. */
export const entraLimits: AnswerLimits = { bytes: 1024 * 1024, depth: 64, values: 10_000 }

/** No collection that is read here has larger pages. */
export const mostRows = 999

/** Some 90 s is the longest that Graph was seen to ask for; what asks for more is asked again after this time. */
export const mostRetryAfterSeconds = 60 * 60

/** Codes and ids have some 40 characters. */
export const longestLabel = 128

/** Graph's own sentences have some 200 characters. */
export const longestSentence = 500

/** A claims challenge names a handful of claims, and has to fit into a header of ours. */
export const longestClaims = 4_096

/** What Node takes of a header on the wire, for those within a batch. */
export const longestHeader = 16 * 1024
