'use client'

import { actMessages } from '@/lib/messages/acts'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { UndoNeeds } from '@/lib/kinds/undo-needs'
import { roleTitles } from './use-failure-texts'
import { useThings } from './use-things'

type Undo = {
  readonly needs: UndoNeeds
  readonly missing: readonly string[]
  readonly objects: readonly DeletedObject[]
}

/** What undoing takes of the app and of the person, as one sentence for all that take the same; or what the app lacks for it. */
export function useUndoLine(): (undo: Undo, isOnly: boolean) => string {
  const t = useTexts(actMessages.undo)
  const formats = useFormats()
  const things = useThings()
  return ({ needs, missing, objects }, isOnly) => {
    const least = needs.permissions.flatMap(([first]) => first ?? [])
    return t(missing.length > 0 ? 'lacks' : 'needs', {
      count: objects.length,
      things: isOnly ? 'none' : things(objects),
      permissions: formats.allOf(missing.length > 0 ? missing : least),
      roles: formats.anyOf(roleTitles(needs.roles.sure)),
    })
  }
}
