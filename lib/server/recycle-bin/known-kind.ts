import 'server-only'
import { AppError } from '@/lib/contract/app-error'
import { isKindSlug, kindOf } from '@/lib/kinds'
import type { Kind } from '@/lib/kinds/kind'

/** The kind that an address or a call names. */
export function knownKind(slug: string): Kind {
  if (!isKindSlug(slug)) throw new AppError({ code: 'notFound' })
  return kindOf(slug)
}
