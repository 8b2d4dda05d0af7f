'use client'

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { BinRecycleRegular } from '@fluentui/react-icons/svg/bin-recycle'
import { FlashRegular } from '@fluentui/react-icons/svg/flash'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { frameMessages } from '@/lib/messages/frame'
import { kindMessages } from '@/lib/messages/kinds'
import { listMessages } from '@/lib/messages/list'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { KindIcon } from '@/components/shared/kind-icon'
import { loadLater } from '@/components/ui/load-later'
import type { Failure } from '@/lib/contract/app-error'
import { pagePaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'
import type { KindSlug } from '@/lib/kinds/vocabulary'
import { navigationGroups, type Kind } from '@/lib/kinds/kind'
import { useCounts } from '@/lib/queries/list/use-counts'
import { useAfterFirstRows } from '@/lib/queries/use-after-first-rows'
import { useRecentActs } from '@/lib/queries/use-recent-acts'
import { settledCount } from '@/lib/storage/recent-acts'

const NoCount = loadLater(() => import('./no-count').then((module) => module.NoCount))
const PinnedViews = loadLater(() => import('./pinned-views').then((module) => module.PinnedViews))

const useStyles = makeStyles({
  navigation: { padding: '8px' },
  heading: {
    margin: '0',
    padding: '8px 10px 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    boxSizing: 'border-box',
    height: '30px',
    padding: '0 8px 0 12px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    [whenNarrow]: { height: '44px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '0',
      width: '3px',
      height: '16px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorBrandStroke1,
    },
    '@media (forced-colors: active)': { outline: '1px solid Highlight' },
  },
  dimmed: { color: tokens.colorNeutralForeground3 },
  label: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
})

/** All kinds in their groups with live counts. What may not be read stays visible, with its reason. */
export function Navigation() {
  const styles = useStyles()
  const tFrame = useTexts(frameMessages)
  const tKinds = useTexts(kindMessages)
  const tList = useTexts(listMessages.all)
  const isAfterFirstRows = useAfterFirstRows()
  const countOf = useCounts()
  const [isPinnedOpen, setPinnedOpen] = useState(false)
  const groups = navigationGroups
    .map((group) => ({ group, members: kinds.filter((kind) => kind.navigationGroup === group) }))
    .filter(({ members }) => members.length > 0)
  return (
    <nav aria-label={tFrame('navigation')} className={styles.navigation}>
      <ul className={styles.list}>
        <li>
          <FirstItem href={pagePaths.overview()} icon={HomeRegular} label={tFrame('overview')} />
        </li>
        <li>
          <FirstItem
            href={pagePaths.list('all')}
            icon={BinRecycleRegular}
            label={tList('title')}
            {...{ isPinnedOpen }}
          />
        </li>
        <li>
          <FirstItem href={pagePaths.incidents()} icon={FlashRegular} label={tFrame('incidents')} />
        </li>
      </ul>
      {groups.map(({ group, members }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className={styles.heading}>
            {tKinds(`groups.${group}`)}
          </h2>
          <ul className={styles.list}>
            {members.map((kind) => (
              <li key={kind.slug}>
                <NavigationItem
                  {...{ kind, isAfterFirstRows, isPinnedOpen }}
                  slug={kind.slug}
                  count={countOf(kind.slug)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isAfterFirstRows && <PinnedViews styles={styles} onOpened={setPinnedOpen} />}
    </nav>
  )
}

type FirstItemProps = {
  href: ReturnType<typeof pagePaths.overview | typeof pagePaths.list | typeof pagePaths.incidents>
  icon: FluentIcon
  label: string
  isPinnedOpen?: boolean
}

function FirstItem({ href, icon: Icon, label, isPinnedOpen = false }: FirstItemProps) {
  const styles = useStyles()
  const pathname = usePathname()
  const isChosen = !isPinnedOpen && (pathname === href || pathname.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      prefetch={false}
      className={mergeClasses(styles.item, isChosen && styles.chosen)}
      {...(isChosen && { 'aria-current': 'page' as const })}
    >
      <Icon aria-hidden fontSize={20} />
      <span className={styles.label}>{label}</span>
    </Link>
  )
}

type ItemProps = {
  kind: Kind
  slug: KindSlug
  count: number | Failure | undefined
  isAfterFirstRows: boolean
  /** A pinned view that is open stands for the list that it is of. */
  isPinnedOpen: boolean
}

function NavigationItem({ kind, slug, count, isAfterFirstRows, isPinnedOpen }: ItemProps) {
  const styles = useStyles()
  const tKinds = useTexts(kindMessages)
  const formats = useFormats()
  const pathname = usePathname()
  const acts = useRecentActs(slug)
  const isChosen = !isPinnedOpen && (pathname === `/${slug}` || pathname.startsWith(`/${slug}/`))
  const failure = typeof count === 'object' ? count : null
  return (
    <Link
      href={pagePaths.list(slug)}
      prefetch={false}
      className={mergeClasses(styles.item, isChosen && styles.chosen, failure?.code !== undefined && styles.dimmed)}
      {...(isChosen && { 'aria-current': 'page' as const })}
    >
      <KindIcon kind={kind} fontSize={20} />
      <span className={styles.label}>{tKinds(`names.${slug}.many`)}</span>
      {typeof count === 'number' && <span className={styles.count}>{formats.number(settledCount(count, acts))}</span>}
      {failure && isAfterFirstRows && <NoCount kind={kind} failure={failure} />}
    </Link>
  )
}
