'use client'

import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { detailMessages } from '@/lib/messages/details'
import { useTexts } from '@/components/ui/use-texts'
import { useAdminCentre } from '@/lib/auth/admin-centre'
import type { ConfirmedActName } from '@/lib/contract/confirmed-acts'
import type { DeletedObject } from '@/lib/contract/objects'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, margin: 0 },
  icon: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
})

/** In the place of an object that left the bin by an act in this browser: what Graph's lagging reads say of it is old. */
export function LeftByOwnAct({ act, object }: { act: ConfirmedActName; object: DeletedObject }) {
  const styles = useStyles()
  const t = useTexts(detailMessages)
  const adminCentre = useAdminCentre()
  return (
    <p role="status" className={styles.line}>
      <CheckmarkCircleRegular aria-hidden fontSize={20} className={styles.icon} />
      {t(`leftByOwnAct.${act}`)}
      {act === 'restore' && (
        <Link href={adminCentre.liveObject(object)} target="_blank" rel="noreferrer">
          {t('openInEntra')}
        </Link>
      )}
    </p>
  )
}
