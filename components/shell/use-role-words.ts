import { useTranslations } from 'use-intl'
import type { Me } from '@/lib/contract/person'
import { roleNamesOf, roles } from '@/lib/kinds/roles'

export function useRoleWords(me: Me | undefined): { short: string; long: string } {
  const t = useTranslations('frame')
  if (!me) return { short: '', long: '' }
  if (me.roleTemplateIds === null) return { short: t('rolesUnknown'), long: t('rolesUnknown') }
  const names = roleNamesOf(me.roleTemplateIds).map((name) => roles[name].name)
  const [first] = names
  if (!first) return { short: t('noRoles'), long: t('noRoles') }
  return {
    short: names.length === 1 ? first : t('moreRoles', { role: first, count: names.length - 1 }),
    long: names.join(', '),
  }
}
