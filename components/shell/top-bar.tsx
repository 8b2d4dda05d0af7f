'use client'

import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker'
import { BinRecycleRegular } from '@fluentui/react-icons/svg/bin-recycle'
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import Link from 'next/link'
import { frameMessages } from '@/lib/messages/frame'
import { productMessages } from '@/lib/messages/product'
import { whenNarrow, withoutRoomForNavigation, withoutRoomForWords } from '@/components/ui/media'
import { loadLater } from '@/components/ui/load-later'
import { useTexts } from '@/components/ui/use-texts'
import { usePublicConfig } from '@/lib/auth/session-provider'
import { pagePaths } from '@/lib/contract/paths'
import { useMe } from '@/lib/queries/use-me'
import { useAfterFirstRows } from '@/lib/queries/use-after-first-rows'
import { PersonButton } from './person-button'
import { SearchAll } from './search-all'

// After the first rows: whatever a reload cut off has waited that long.
const ActivityButton = loadLater(() => import('./activity-button').then((module) => module.ActivityButton))

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, padding: '0 12px 0 16px', minWidth: 0 },
  menu: {
    display: 'none',
    [withoutRoomForNavigation]: { display: 'inline-flex' },
    [whenNarrow]: { minWidth: '44px', minHeight: '44px', marginLeft: '-12px' },
  },
  product: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    width: '220px',
    flexShrink: 0,
    [withoutRoomForNavigation]: { width: 'auto' },
    [whenNarrow]: { fontSize: tokens.fontSizeBase300, flexShrink: 1, minWidth: 0 },
  },
  logo: {
    display: 'inline-flex',
    padding: '4px',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusMedium,
  },
  tenant: {
    color: tokens.colorNeutralForeground1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
    [whenNarrow]: { display: 'none' },
  },
  wide: { [whenNarrow]: { display: 'none' } },
  small: { display: 'none', [whenNarrow]: { display: 'flex', flexDirection: 'column', minWidth: 0 } },
  smallTenant: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  space: { flexGrow: 1 },
  // Its room is there before it is, so that nothing moves.
  activity: { display: 'inline-flex', flexShrink: 0, minWidth: '40px', [whenNarrow]: { minWidth: '44px' } },
  searchLink: {
    display: 'none',
    color: tokens.colorNeutralForeground1,
    [withoutRoomForWords]: {
      display: 'inline-flex',
      alignItems: 'center',
      justifyContent: 'center',
      minWidth: '44px',
      minHeight: '44px',
    },
  },
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    padding: '0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    [whenNarrow]: { display: 'none' },
  },
})

export function TopBar({ onOpenNavigation }: { onOpenNavigation: () => void }) {
  const styles = useStyles()
  const t = useTexts(frameMessages)
  const tProduct = useTexts(productMessages)
  const { isPracticeTenant } = usePublicConfig()
  const me = useMe()
  const isAfterFirstRows = useAfterFirstRows()
  return (
    <header className={styles.bar} data-print="no">
      <Button
        className={styles.menu}
        appearance="subtle"
        icon={<NavigationRegular />}
        aria-label={t('openNavigation')}
        onClick={onOpenNavigation}
      />
      <Link href={pagePaths.start()} className={styles.product} prefetch={false}>
        <span aria-hidden className={styles.logo}>
          <BinRecycleRegular fontSize={16} />
        </span>
        <span className={styles.wide}>{tProduct('name')}</span>
        <span className={styles.small}>
          {tProduct('short')}
          {me.data?.tenantName && (
            <span className={styles.smallTenant}>
              {isPracticeTenant ? t('practiceTenantOf', { tenant: me.data.tenantName }) : me.data.tenantName}
            </span>
          )}
        </span>
      </Link>
      {me.data?.tenantName && <span className={styles.tenant}>{me.data.tenantName}</span>}
      {isPracticeTenant && (
        <span className={styles.badge}>
          <BeakerRegular aria-hidden />
          {t('practiceTenant')}
        </span>
      )}
      <span className={styles.space} />
      <SearchAll />
      <Link href={pagePaths.list('all')} className={styles.searchLink} aria-label={t('searchAll')} prefetch={false}>
        <SearchRegular aria-hidden fontSize={20} />
      </Link>
      <span className={styles.space} />
      <span className={styles.activity}>{isAfterFirstRows && <ActivityButton />}</span>
      <PersonButton />
    </header>
  )
}
