'use client'

import {
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components'
import { PersonSwapRegular, QuestionCircleRegular, SignOutRegular } from '@fluentui/react-icons'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSession } from '@/lib/auth/session-provider'
import { pagePaths } from '@/lib/contract/paths'
import type { Me } from '@/lib/contract/person'
import { PersonTrigger, useRoleWords } from './person-button'
import { useForgetTenant, useSignOut } from './sign-out'
import { parseThemeChoice, themeNames } from './theme-choice'
import { useThemeChoice } from './theme-provider'

const useStyles = makeStyles({
  facts: { padding: '8px 12px', maxWidth: '320px', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
})

/** The account with its active roles; theme and the way out. Open from the start, because it is loaded by a click. */
export function PersonMenu({ me }: { me: Me | undefined }) {
  const styles = useStyles()
  const t = useTranslations('frame')
  const session = useSession()
  const router = useRouter()
  const [isOpen, setOpen] = useState(true)
  const { choice, choose } = useThemeChoice()
  const signOut = useSignOut()
  const forgetTenant = useForgetTenant()
  const roleWords = useRoleWords(me)
  const switchAccount = () => {
    forgetTenant()
    void session.signIn({ prompt: 'select_account' })
  }
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => setOpen(open)}
      checkedValues={{ theme: [choice ?? 'system'] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(parseThemeChoice(checkedItems[0]))}
    >
      <MenuTrigger disableButtonEnhancement>
        <PersonTrigger me={me} />
      </MenuTrigger>
      <MenuPopover>
        {me && (
          <div className={styles.facts}>
            <div>{me.signInName}</div>
            <div className={styles.muted}>
              {t('activeRoles')}: {roleWords.long}
            </div>
          </div>
        )}
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t('theme')}</MenuGroupHeader>
            {(['system', ...themeNames] as const).map((name) => (
              <MenuItemRadio key={name} name="theme" value={name}>
                {t(`themes.${name}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<QuestionCircleRegular />} onClick={() => router.push(pagePaths.access())}>
            {t('access')}
          </MenuItem>
          <MenuItem icon={<PersonSwapRegular />} onClick={switchAccount}>
            {t('otherAccount')}
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={signOut}>
            {t('signOut')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
