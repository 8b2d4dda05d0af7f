import { DeleterName } from '@/components/shared/deleter-name'
import type { DeletedObject } from '@/lib/contract/objects'
import { useDeleter } from '@/lib/queries/deleters/use-deleter'

/** Fills in as the audit log answers; the list does not wait for it. */
export function DeletedBy({ object }: { object: DeletedObject }) {
  return <DeleterName told={useDeleter(object)} />
}
