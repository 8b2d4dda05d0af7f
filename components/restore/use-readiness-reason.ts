'use client'

import { readinessMessages } from '@/lib/messages/readiness'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { useBlockText } from '@/components/shared/use-block-text'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useFindingTexts } from '@/components/shared/use-finding-texts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import { roles } from '@/lib/kinds/roles'
import { useBeyondRoles } from '@/lib/queries/run/use-beyond-roles'
import type { RestorePlan } from './use-restore-plan'

/** Why an object is as ready as it is, and what was chosen for it. */
export function useReadinessReason({ tried, renames }: RestorePlan): (object: DeletedObject) => string {
  const t = useTexts(readinessMessages)
  const blockText = useBlockText()
  const failureTexts = useFailureTexts()
  const findingTexts = useFindingTexts()
  const beyondRoles = useBeyondRoles()
  const formats = useFormats()
  const takes = (object: DeletedObject) => {
    const names = beyondRoles(object)?.map((name) => roles[name].name)
    return names ? [t('takesRoles', { roles: formats.anyOf(names) })] : []
  }
  const sentence = (finding: Finding) => {
    const { title, advice } = findingTexts(finding)
    // What it proposes stands right behind it.
    const isEnough = advice === '' || finding.check === 'signInDomain'
    return isEnough ? `${title}.` : t('withReason', { title, advice })
  }
  const chosenFor = (object: DeletedObject) => {
    const rename = renames.of(object)
    if (!rename) return []
    if (renames.isWanted(rename.reason) && rename.to === undefined) return [t('noNameYet')]
    const name = renames.nameFor(object)
    return [name ? t('comesBackAs', { name: visibleText(name) }) : t('staysForName')]
  }
  return (object) => {
    const block = blockText('restore', object)
    if (block !== null) return block
    const found = tried.findingsOf(object)
    if (found === null) {
      const failure = tried.looks.failureOf(object)
      const looked = failure ? failureTexts(failure).title : t('notLooked')
      return [...takes(object), looked].join(' ')
    }
    const told = found.filter(({ verdict }) => verdict !== 'fine' && verdict !== 'note')
    return [...takes(object), ...told.map(sentence), ...chosenFor(object)].join(' ')
  }
}
