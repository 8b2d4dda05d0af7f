'use client'

import type { Holder } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { isKindSlug, kindOf } from '@/lib/kinds'
import { usePublicConfig } from './session-provider'

/** Where one's own directory roles are activated. */
const activationPath = '/#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/aadmigratedroles'

/** Addresses in the Entra admin centre of the site's cloud and tenant. */
export function useAdminCentre() {
  const { adminCentreUrl } = usePublicConfig()
  return {
    liveObject: ({ kind, id, properties }: Pick<DeletedObject, 'kind' | 'id' | 'properties'>): string =>
      adminCentreUrl + kindOf(kind).adminCentre.live({ id, properties }),
    /** Null where it has no page there: mail contacts are changed in Exchange, and what is deleted has none. */
    holder: ({ kind, id, appId = null, deletedDateTime = null }: Holder): string | null =>
      id === '' || deletedDateTime !== null || !isKindSlug(kind)
        ? null
        : adminCentreUrl + kindOf(kind).adminCentre.live({ id, properties: { appId } }),
    home: adminCentreUrl,
    activation: adminCentreUrl + activationPath,
    deletedObjects: (path: string): string => adminCentreUrl + path,
  }
}
