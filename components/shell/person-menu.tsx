'use client'

import { Divider, makeStyles, tokens } from '@fluentui/react-components'
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out'
import { useRouter } from 'next/navigation'
import { frameMessages } from '@/lib/messages/frame'
import { useTexts } from '@/components/ui/use-texts'
import { Menu, MenuChoice, MenuItem } from '@/components/ui/menu'
import { useSession } from '@/lib/auth/session-provider'
import { pagePaths } from '@/lib/contract/paths'
import type { Me } from '@/lib/contract/person'
import { useRoleWords } from './use-role-words'
import { forgetTenant, useSignOut } from './sign-out'
import { themeNames } from './theme-choice'
import { useThemeChoice } from './theme-provider'

const useStyles = makeStyles({
  facts: { padding: '8px', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  heading: {
    padding: '8px 8px 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  divider: { margin: '4px 0' },
})

/** The account with its active roles; theme, what one may do, and the way out. */
export function PersonMenu({ me, onClose }: { me: Me | undefined; onClose: () => void }) {
  const styles = useStyles()
  const t = useTexts(frameMessages)
  const session = useSession()
  const router = useRouter()
  const { choice, choose } = useThemeChoice()
  const signOut = useSignOut()
  const roleWords = useRoleWords(me)
  const switchAccount = () => {
    forgetTenant()
    // The former session is over then; the page that comes says how to go on.
    session.switchAccount().catch(() => window.location.reload())
  }
  return (
    <Menu label={t('account', { name: me?.name ?? '' })} onClose={onClose}>
      {me && (
        <div role="presentation" className={styles.facts}>
          <div>{me.signInName}</div>
          <div className={styles.muted}>
            {t('activeRoles')}: {roleWords.long}
          </div>
        </div>
      )}
      <div role="group" aria-label={t('theme')}>
        <div role="presentation" className={styles.heading}>
          {t('theme')}
        </div>
        {([null, ...themeNames] as const).map((name) => (
          <MenuChoice key={name ?? 'system'} isChosen={choice === name} onClick={() => choose(name)}>
            {t(`themes.${name ?? 'system'}`)}
          </MenuChoice>
        ))}
      </div>
      <Divider className={styles.divider} role="separator" />
      <MenuItem
        icon={<QuestionCircleRegular />}
        onClick={() => {
          onClose()
          router.push(pagePaths.access())
        }}
      >
        {t('access')}
      </MenuItem>
      <MenuItem icon={<PersonSwapRegular />} onClick={switchAccount}>
        {t('otherAccount')}
      </MenuItem>
      <MenuItem icon={<SignOutRegular />} onClick={signOut}>
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
