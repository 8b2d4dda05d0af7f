'use client'

import { Link, makeStyles, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { useEffect } from 'react'
import { accessMessages } from '@/lib/messages/access'
import { kindMessages } from '@/lib/messages/kinds'
import { productMessages } from '@/lib/messages/product'
import { whenNarrow } from '@/components/ui/media'
import { useTexts } from '@/components/ui/use-texts'
import { FailureNotice } from '@/components/shared/failure-notice'
import { KindIcon } from '@/components/shared/kind-icon'
import { useFormats } from '@/components/ui/use-formats'
import { roleTitles } from '@/components/shared/use-failure-texts'
import { adminConsentAddress } from '@/lib/auth/admin-consent'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import { usePublicConfig } from '@/lib/auth/session-provider'
import type { Me } from '@/lib/contract/person'
import { kindOf, kinds } from '@/lib/kinds'
import { accessTo, accessToAuditLog, type Access } from '@/lib/kinds/access'
import { operations } from '@/lib/kinds/kind'
import { roleNamesOf, roles } from '@/lib/kinds/roles'
import { failureOfError } from '@/lib/queries/query-client'
import { useMe } from '@/lib/queries/use-me'
import { useWayOut } from '@/lib/queries/use-way-out'
import { ReadAnew } from './read-anew'

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: '12px 24px 24px',
    [whenNarrow]: { padding: '12px 16px' },
  },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: '0 0 12px', maxWidth: '720px', color: tokens.colorNeutralForeground2 },
  links: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px', margin: '0 0 16px' },
  link: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  table: { borderCollapse: 'collapse', width: '100%', maxWidth: '1100px' },
  head: {
    padding: '8px 16px 8px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [whenNarrow]: { display: 'none' },
  },
  row: {
    [whenNarrow]: {
      display: 'block',
      padding: '8px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  kind: {
    display: 'flex',
    gap: '10px',
    alignItems: 'center',
    padding: '8px 16px 8px 0',
    fontWeight: tokens.fontWeightMedium,
    textAlign: 'start',
  },
  cell: {
    padding: '8px 16px 8px 0',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [whenNarrow]: { display: 'block', border: 'none', padding: '4px 0' },
  },
  verdict: { display: 'flex', gap: '8px' },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorNeutralForeground3 },
  fine: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  narrowLabel: {
    display: 'none',
    [whenNarrow]: { display: 'inline', color: tokens.colorNeutralForeground3 },
  },
})

/**
 * A table of all kinds and acts: allowed, not allowed and why, probably not and which role it takes, or only Graph can tell.
 */
export function AccessPage() {
  const styles = useStyles()
  const t = useTexts(accessMessages)
  const product = useTexts(productMessages)('name')
  const wayOut = useWayOut()
  const me = useMe()
  useEffect(() => {
    document.title = `${t('title')} · ${product}`
  }, [t, product])
  const failure = me.error ? failureOfError(me.error) : null
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {failure && <FailureNotice failure={failure} {...wayOut(failure, () => void me.refetch())} />}
      {me.data && <Rights me={me.data} />}
    </main>
  )
}

function Rights({ me }: { me: Me }) {
  const styles = useStyles()
  const t = useTexts(accessMessages)
  const { inARow } = useFormats()
  const config = usePublicConfig()
  const { activation } = useAdminCentre()
  const held = me.roleTemplateIds && roleNamesOf(me.roleTemplateIds).map((name) => roles[name].name)
  const rolesText =
    held === null ? t('rolesUnknown') : held.length === 0 ? t('noRoles') : t('roles', { roles: inARow(held) })
  const areAllAllowed = kinds.every((kind) =>
    operations.every((operation) => accessTo(kind, operation, me).verdict !== 'permissionMissing'),
  )
  return (
    <>
      <p className={styles.lead}>{rolesText}</p>
      <div className={styles.links}>
        <Link href={activation} target="_blank" rel="noreferrer" className={styles.link}>
          {t('activate')} <OpenRegular aria-hidden />
        </Link>
        <ReadAnew />
        {!areAllAllowed && (
          <Link href={adminConsentAddress(config)} className={styles.link}>
            {t('consent')}
          </Link>
        )}
      </div>
      <table className={styles.table} aria-label={t('table')}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('kind')}
            </th>
            {operations.map((operation) => (
              <th key={operation} scope="col" className={styles.head}>
                {t(`operations.${operation}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ slug }) => (
            <KindRow key={slug} slug={slug} me={me} />
          ))}
          <AuditLogRow me={me} />
        </tbody>
      </table>
    </>
  )
}

function KindRow({ slug, me }: { slug: (typeof kinds)[number]['slug']; me: Me }) {
  const styles = useStyles()
  const tKinds = useTexts(kindMessages)
  const tAccess = useTexts(accessMessages)
  const kind = kindOf(slug)
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.kind}>
        <KindIcon kind={kind} fontSize={20} />
        {tKinds(`names.${slug}.many`)}
      </th>
      {operations.map((operation) => (
        <td key={operation} className={styles.cell}>
          <span className={styles.narrowLabel}>{tAccess(`operations.${operation}`)} </span>
          <Verdict access={accessTo(kind, operation, me)} />
        </td>
      ))}
    </tr>
  )
}

const icons: Record<Access['verdict'], FluentIcon> = {
  yes: CheckmarkCircleRegular,
  never: DismissCircleRegular,
  switchedOff: DismissCircleRegular,
  notInCloud: DismissCircleRegular,
  permissionMissing: DismissCircleRegular,
  probablyNot: QuestionCircleRegular,
  askGraph: QuestionCircleRegular,
}

function Verdict({ access }: { access: Access }) {
  const styles = useStyles()
  const t = useTexts(accessMessages.verdicts)
  const formats = useFormats()
  const Icon = icons[access.verdict]
  const parameters = {
    role: access.verdict === 'yes' ? roles[access.role].name : '',
    permission: access.verdict === 'permissionMissing' ? access.permission : '',
    roles: access.verdict === 'probablyNot' ? formats.anyOf(roleTitles(access.roles)) : '',
  }
  return (
    <span className={styles.verdict}>
      <Icon aria-hidden className={access.verdict === 'yes' ? styles.fine : styles.icon} />
      <span>
        {t(access.verdict, parameters)}
        <WayOut access={access} />
      </span>
    </span>
  )
}

/** Where a missing permission is allowed, and a missing role activated. */
function WayOut({ access }: { access: Access }) {
  const t = useTexts(accessMessages)
  const config = usePublicConfig()
  const { activation } = useAdminCentre()
  if (access.verdict === 'permissionMissing') {
    return (
      <>
        {' '}
        <Link href={adminConsentAddress(config)}>{t('allow')}</Link>
      </>
    )
  }
  if (access.verdict !== 'probablyNot') return null
  return (
    <>
      {' '}
      <Link href={activation} target="_blank" rel="noreferrer">
        {t('activateRole')}
      </Link>
    </>
  )
}

/** Only reading: the log says who deleted, restored or permanently deleted an object. */
function AuditLogRow({ me }: { me: Me }) {
  const styles = useStyles()
  const t = useTexts(accessMessages)
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.kind}>
        <HistoryRegular aria-hidden fontSize={20} />
        {t('auditLog')}
      </th>
      <td className={styles.cell} colSpan={operations.length}>
        <span className={styles.narrowLabel}>{t('operations.read')} </span>
        <Verdict access={accessToAuditLog(me)} />
      </td>
    </tr>
  )
}
