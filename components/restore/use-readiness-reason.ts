'use client'

import { readinessMessages } from '@/lib/messages/readiness'
import { useTexts } from '@/components/ui/use-texts'
import { useBlockText } from '@/components/shared/use-block-text'
import { useFailureTexts } from '@/components/shared/use-failure-texts'
import { useFindingTexts } from '@/components/shared/use-finding-texts'
import type { Finding } from '@/lib/contract/findings'
import type { DeletedObject } from '@/lib/contract/objects'
import { visibleText } from '@/lib/format/visible-text'
import type { RestorePlan } from './use-restore-plan'

/** Why an object is as ready as it is, and what was chosen for it. */
export function useReadinessReason({ tried, renames }: RestorePlan): (object: DeletedObject) => string {
  const t = useTexts(readinessMessages)
  const blockText = useBlockText()
  const failureTexts = useFailureTexts()
  const findingTexts = useFindingTexts()
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
      return failure ? failureTexts(failure).title : t('notLooked')
    }
    const told = found.filter(({ verdict }) => verdict !== 'fine' && verdict !== 'note')
    return [...told.map(sentence), ...chosenFor(object)].join(' ')
  }
}
