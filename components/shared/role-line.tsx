'use client'

import { findingMessages } from '@/lib/messages/findings'
import { useTexts } from '@/components/ui/use-texts'
import type { RoleHint } from '@/lib/kinds/kind'
import type { RoleVerdict } from '@/lib/kinds/role-hint'
import { roles } from '@/lib/kinds/roles'
import { useFormats } from '@/components/ui/use-formats'
import { FindingLine } from './finding-line'
import { roleTitles } from './use-failure-texts'

/** Whether the person's roles allow an act, as far as it is known. */
export function RoleLine({ hint, wanted }: { hint: RoleVerdict; wanted: RoleHint }) {
  const t = useTexts(findingMessages.rolesFor)
  const formats = useFormats()
  if (hint.verdict === 'allowed') {
    return <FindingLine verdict="fine" title={t('yes', { role: roles[hint.role].name })} advice="" />
  }
  if (hint.verdict === 'owned') return <FindingLine verdict="fine" title={t('owned')} advice="" />
  if (hint.verdict === 'probablyNot') {
    const advice = t('probablyNotAdvice', { roles: formats.anyOf(roleTitles(wanted.sure)) })
    return <FindingLine verdict="note" title={t('probablyNot')} advice={advice} />
  }
  return <FindingLine verdict="unread" title={t('askGraph')} advice="" />
}
