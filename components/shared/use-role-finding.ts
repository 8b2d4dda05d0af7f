'use client'

import { findingMessages } from '@/lib/messages/findings'
import { useTexts } from '@/components/ui/use-texts'
import type { DeletedObject } from '@/lib/contract/objects'
import type { Me } from '@/lib/contract/person'
import { kindOf } from '@/lib/kinds'
import type { Operation } from '@/lib/kinds/kind'
import { roleHint } from '@/lib/kinds/role-hint'
import { roles } from '@/lib/kinds/roles'
import { useFormats } from '@/components/ui/use-formats'
import { roleTitles } from './use-failure-texts'

type RoleFinding = { verdict: 'fine' | 'note' | 'unread'; title: string; advice: string }

/** What is known of whether the person's roles allow an act on objects of one kind. A hint: it disables nothing. */
export function useRoleFinding(
  act: Exclude<Operation, 'read'>,
  me: Me | undefined,
  objects: readonly DeletedObject[],
): RoleFinding | null {
  const t = useTexts(findingMessages.rolesFor)
  const formats = useFormats()
  const [slug, ...others] = new Set(objects.map(({ kind }) => kind))
  if (!me || slug === undefined || others.length > 0) return null
  const kind = kindOf(slug)
  const strict = objects.map(({ properties }) => kind.strictRoles(properties)).find((names) => names !== null)
  const wanted = strict ? { sure: strict, unsure: [] } : kind.roles[act]
  const hint = roleHint(wanted, me.roleTemplateIds)
  if (hint.verdict === 'allowed') {
    return { verdict: 'fine', title: t('yes', { role: roles[hint.role].name }), advice: '' }
  }
  if (hint.verdict === 'probablyNot') {
    return {
      verdict: 'note',
      title: t('probablyNot'),
      advice: t('probablyNotAdvice', { roles: formats.anyOf(roleTitles(wanted.sure)) }),
    }
  }
  return { verdict: 'unread', title: t('askGraph'), advice: '' }
}
