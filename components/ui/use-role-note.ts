'use client'

import { useTranslations } from 'use-intl'
import type { Me } from '@/lib/contract/person'
import type { Kind } from '@/lib/kinds/kind'
import { roleHint } from '@/lib/kinds/role-hint'
import { roles } from '@/lib/kinds/roles'
import { roleList } from './use-failure-texts'

/** What is known of whether the person may do it, as a sentence. A hint: it disables nothing. */
export function useRoleNote(kind: Kind, act: 'restore' | 'permanentDelete', me: Me | undefined): string {
  const t = useTranslations('acts')
  const hint = roleHint(kind.roles[act], me?.roleTemplateIds ?? null)
  switch (hint.verdict) {
    case 'allowed':
      return t(`${act}.allowed`, { role: roles[hint.role].name })
    case 'unsure':
      return t('permanentDelete.unsure')
    case 'probablyNot':
      return t('probablyNot', { roles: roleList(kind.roles[act].sure) })
    case 'unknown':
      return t('askGraph')
  }
}
