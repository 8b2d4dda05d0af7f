import { Link } from '@fluentui/react-components'
import { restoreFactMessages } from '@/lib/messages/restore-facts'
import { useTexts } from '@/components/ui/use-texts'
import { adviceSourceOf, type AdviceName } from '@/lib/kinds/advice-sources'

/** The page of Microsoft that gives an advice, where there is one. */
export function AdviceSource({ of: name }: { of: AdviceName }) {
  const t = useTexts(restoreFactMessages)
  const href = adviceSourceOf(name)
  if (href === null) return null
  return (
    <Link href={href} target="_blank" rel="noreferrer" inline>
      {t('source')}
    </Link>
  )
}
