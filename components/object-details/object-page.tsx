'use client'

import { makeStyles, tokens } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import Link from 'next/link'
import { useEffect } from 'react'
import { detailMessages } from '@/lib/messages/details'
import { kindMessages } from '@/lib/messages/kinds'
import { productMessages } from '@/lib/messages/product'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { useNameText } from '@/components/shared/object-name'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { DeletedObject } from '@/lib/contract/objects'
import { pagePaths } from '@/lib/contract/paths'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { ObjectDetails } from './object-details'
import { useDeletedObject } from './use-deleted-object'

const useStyles = makeStyles({
  page: { flexGrow: 1, minWidth: 0, overflowY: 'auto' },
  inner: { maxWidth: '840px' },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    padding: '12px 24px',
    color: tokens.colorBrandForegroundLink,
    [whenNarrow]: { padding: '12px 16px', minHeight: '20px' },
  },
})

type Props = { slug: KindSlug; id: string; ask: (act: ConfirmedActName, objects: readonly DeletedObject[]) => void }

/** One deleted object at an address of its own. */
export function ObjectPage({ slug, id, ask }: Props) {
  const styles = useStyles()
  const tDetails = useTexts(detailMessages)
  const tKinds = useTexts(kindMessages)
  const query = useDeletedObject(slug, id, null)
  const name = useNameText()(query.object?.displayName ?? null)
  const title = tDetails('documentTitle', { name, kind: tKinds(`names.${slug}.lower.one`) })
  const isRead = query.object !== null
  const product = useTexts(productMessages)('name')
  useEffect(() => {
    if (isRead) document.title = `${title} · ${product}`
  }, [isRead, title, product])
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <Link href={pagePaths.list(slug)} className={styles.back} prefetch={false}>
          <ArrowLeftRegular aria-hidden />
          {tDetails('backToList', { kind: tKinds(`names.${slug}.lower.many`) })}
        </Link>
        <ObjectDetails slug={slug} query={query} ask={ask} headingLevel="h1" />
      </div>
    </main>
  )
}
