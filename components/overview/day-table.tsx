import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import Link from 'next/link'
import { overviewMessages } from '@/lib/messages/overview'
import { useFormats } from '@/components/ui/use-formats'
import { useTexts } from '@/components/ui/use-texts'
import { GroupMark } from './group-mark'
import { useCardStyles } from './styles'
import type { DayCount } from './use-day-counts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', marginTop: '12px' },
  table: { borderCollapse: 'collapse', width: '100%' },
  head: {
    padding: '4px 12px 4px 0',
    textAlign: 'end',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  cell: { textAlign: 'end', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, paddingInlineEnd: '12px' },
  number: { display: 'inline-block', minWidth: '24px', padding: '4px 0', color: tokens.colorBrandForegroundLink },
  none: { color: tokens.colorNeutralForeground3, display: 'inline-block', padding: '4px 0' },
})

/** The chart in numbers. Each leads to its own view. */
export function DayTable({ days }: { days: readonly DayCount[] }) {
  const styles = useStyles()
  const t = useTexts(overviewMessages.days)
  const [first] = days
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.day)}>
              {t('day')}
            </th>
            {first?.parts.map(({ group }) => (
              <th key={group} scope="col" className={styles.head}>
                <GroupMark group={group} />
              </th>
            ))}
            <th scope="col" className={styles.head}>
              {t('all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ name, count, href, parts }) => (
            <tr key={href}>
              <th scope="row" className={mergeClasses(styles.cell, styles.day)}>
                {name}
              </th>
              {parts.map((part) => (
                <td key={part.group} className={styles.cell}>
                  <Count count={part.count} href={part.href} name={`${name}, ${t(`groups.${part.group}`)}`} />
                </td>
              ))}
              <td className={styles.cell}>
                <Count count={count} href={href} name={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Count({ count, href, name }: { count: number; href: DayCount['href']; name: string }) {
  const card = useCardStyles()
  const styles = useStyles()
  const formats = useFormats()
  const text = formats.number(count)
  if (count === 0) return <span className={styles.none}>{text}</span>
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`${name}: ${text}`}
      className={mergeClasses(card.link, styles.number)}
    >
      {text}
    </Link>
  )
}
