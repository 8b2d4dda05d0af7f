'use client'

import type { Holder } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { isKindSlug, kindOf } from '@/lib/kinds'
import { usePublicConfig } from './session-provider'

/** Addresses in the Entra admin centre of the site's cloud. */
export function useAdminCentre() {
  const { adminCentreUrl } = usePublicConfig()
  return {
    liveObject: ({ kind, id, properties }: Pick<DeletedObject, 'kind' | 'id' | 'properties'>): string | null =>
      isKindSlug(kind) ? adminCentreUrl + kindOf(kind).adminCentre.live({ id, properties }) : null,
    holder: ({ kind, id, appId = null }: Holder): string | null =>
      isKindSlug(kind) && id !== ''
        ? adminCentreUrl + kindOf(kind).adminCentre.live({ id, properties: { appId } })
        : null,
    deletedObjects: (path: string): string => adminCentreUrl + path,
  }
}
