'use client'

import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import NextLink from 'next/link'
import { Fragment, type ReactNode } from 'react'
import { kindMessages } from '@/lib/messages/kinds'
import { nothingReadableMessages } from '@/lib/messages/nothing-readable'
import { whenNarrow } from '@/components/ui/media'
import { useFormats } from '@/components/ui/use-formats'
import { usePageTitle } from '@/components/ui/use-page-title'
import { useTexts } from '@/components/ui/use-texts'
import { adminConsentAddress } from '@/lib/auth/admin-consent'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import { usePublicConfig } from '@/lib/auth/session-provider'
import { pagePaths, startList, type ListName } from '@/lib/contract/paths'
import type { Me } from '@/lib/contract/person'
import { rolesToRestore, roleToSee } from '@/lib/kinds/fitting-roles'
import type { Kind } from '@/lib/kinds/kind'
import { kindsThatTakeARole } from '@/lib/kinds/readable'
import { roleNamesOf, roles } from '@/lib/kinds/roles'
import { useMe } from '@/lib/queries/use-me'
import { ReadAnew } from './read-anew'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 24px 24px',
    lineHeight: tokens.lineHeightBase300,
    [whenNarrow]: { padding: '12px 16px 24px' },
  },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: {
    margin: '24px 0 4px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '0 0 8px', maxWidth: '720px', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  inText: { color: tokens.colorBrandForegroundLink },
  roles: { margin: '0 0 8px', paddingInlineStart: '20px', maxWidth: '720px', color: tokens.colorNeutralForeground2 },
  role: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
})

/** For somebody whose roles show no list: what to activate or to ask for, and what is shown all the same. */
export function NothingReadable() {
  const styles = useStyles()
  const t = useTexts(nothingReadableMessages)
  const me = useMe().data
  usePageTitle(t('title'))
  if (!me) return null
  const kinds = kindsThatTakeARole(me)
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      {kinds.length === 0 ? <NoPermission /> : <NoRole me={me} kinds={kinds} />}
    </main>
  )
}

function NoPermission() {
  const styles = useStyles()
  const t = useTexts(nothingReadableMessages)
  const config = usePublicConfig()
  return (
    <>
      <p className={styles.text}>{t('noPermission')}</p>
      <Link href={adminConsentAddress(config)}>{t('allow')}</Link>
    </>
  )
}

function NoRole({ me, kinds }: { me: Me; kinds: readonly Kind[] }) {
  const styles = useStyles()
  const t = useTexts(nothingReadableMessages)
  const { inARow } = useFormats()
  const { activation } = useAdminCentre()
  const held = roleNamesOf(me.roleTemplateIds ?? []).map((name) => roles[name].name)
  const owned = kinds.filter(({ owners }) => owners !== null).map(({ slug }) => slug)
  return (
    <>
      <p className={styles.text}>
        {held.length === 0 ? t('none') : t('held', { roles: inARow(held), count: held.length })}
      </p>
      <h2 className={styles.heading}>{t('eligible')}</h2>
      <div className={styles.actions}>
        <Link href={activation} target="_blank" rel="noreferrer" className={styles.link}>
          {t('activate')} <OpenRegular aria-hidden />
        </Link>
        <ReadAnew />
      </div>
      <h2 className={styles.heading}>{t('ask')}</h2>
      <WhatToAskFor tenant={me.tenantName} kinds={kinds} />
      {owned.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('owned')}</h2>
          <p className={styles.text}>{t.rich('ownedAdvice', { lists: () => <Lists names={owned} /> })}</p>
        </>
      )}
      <h2 className={styles.heading}>{t('scoped')}</h2>
      <p className={styles.text}>{t.rich('scopedAdvice', { lists: () => <Lists names={[startList, 'all']} /> })}</p>
    </>
  )
}

function WhatToAskFor({ tenant, kinds }: { tenant: string | null; kinds: readonly Kind[] }) {
  const styles = useStyles()
  const t = useTexts(nothingReadableMessages)
  const toSee = roleToSee(kinds)
  return (
    <>
      <p className={styles.text}>{tenant === null ? t('askAdvice') : t('askAdviceIn', { tenant })}</p>
      <ul className={styles.roles}>
        {rolesToRestore(kinds).map((fitting) => (
          <Role key={fitting.role} {...fitting} />
        ))}
      </ul>
      {toSee && (
        <>
          <p className={styles.text}>{t('toSee')}</p>
          <ul className={styles.roles}>
            <Role {...toSee} />
          </ul>
        </>
      )}
      <NextLink href={pagePaths.access()} prefetch={false} className={styles.inText}>
        {t('all')}
      </NextLink>
    </>
  )
}

function Role({ role, kinds }: ReturnType<typeof rolesToRestore>[number]) {
  const styles = useStyles()
  const t = useTexts(nothingReadableMessages)
  const tKinds = useTexts(kindMessages)
  const { allOf } = useFormats()
  return (
    <li>
      {t.rich('role', {
        name: () => <span className={styles.role}>{roles[role].name}</span>,
        kinds: allOf(kinds.map(({ slug }) => tKinds(`names.${slug}.lower.many`))),
      })}
    </li>
  )
}

function Lists({ names }: { names: readonly ListName[] }) {
  const styles = useStyles()
  const t = useTexts(nothingReadableMessages)
  const tKinds = useTexts(kindMessages)
  return names.map((name, index): ReactNode => (
    <Fragment key={name}>
      {index > 0 && ' · '}
      <NextLink href={pagePaths.list(name)} prefetch={false} className={styles.inText}>
        {name === 'all' ? t('everything') : tKinds(`names.${name}.many`)}
      </NextLink>
    </Fragment>
  ))
}
