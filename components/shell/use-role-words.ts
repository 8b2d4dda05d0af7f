import { frameMessages } from '@/lib/messages/frame'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import type { Me } from '@/lib/contract/person'
import { roleNamesOf, roles } from '@/lib/kinds/roles'

export function useRoleWords(me: Me | undefined): { short: string; long: string } {
  const t = useTexts(frameMessages)
  const { inARow } = useFormats()
  if (!me) return { short: '', long: '' }
  if (me.roleTemplateIds === null) return { short: t('rolesUnknown'), long: t('rolesUnknown') }
  const names = roleNamesOf(me.roleTemplateIds).map((name) => roles[name].name)
  const [first] = names
  if (!first) return { short: t('noRoles'), long: t('noRoles') }
  return {
    short: names.length === 1 ? first : t('moreRoles', { role: first, count: names.length - 1 }),
    long: inARow(names),
  }
}
