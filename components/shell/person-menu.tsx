'use client'

import {
  Avatar,
  Button,
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
import { PersonSwapRegular, SignOutRegular } from '@fluentui/react-icons'
import { useTranslations } from 'use-intl'
import { useSession } from '@/lib/auth/session-provider'
import type { Me } from '@/lib/contract/person'
import { initialsOf } from '@/lib/format/initials'
import { roleNamesOf, roles } from '@/lib/kinds/roles'
import { useMe } from '@/lib/queries/use-me'
import { useForgetTenant, useSignOut } from './sign-out'
import { parseThemeChoice, themeNames } from './theme'
import { useThemeChoice } from './theme-provider'

const useStyles = makeStyles({
  button: {
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    height: '40px',
    '@media (max-width: 639px)': { minWidth: '44px', height: '44px', padding: '0' },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    '@media (max-width: 767px)': { display: 'none' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3 },
  facts: { padding: '8px 12px', maxWidth: '320px', overflowWrap: 'anywhere' },
})

/** Who is signed in, with which active roles; theme and the way out. */
export function PersonMenu() {
  const styles = useStyles()
  const t = useTranslations('frame')
  const session = useSession()
  const me = useMe().data
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
      checkedValues={{ theme: [choice ?? 'system'] }}
      onCheckedValueChange={(_, { checkedItems }) => choose(parseThemeChoice(checkedItems[0]))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} appearance="subtle" aria-label={t('account', { name: me?.name ?? '' })}>
          <Avatar aria-hidden size={28} color="brand" {...initialsProps(me)} />
          {me && (
            <span className={styles.words}>
              <span className={styles.name}>{me.name}</span>
              <span className={styles.muted}>{roleWords.short}</span>
            </span>
          )}
        </Button>
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

function initialsProps(me: Me | undefined) {
  const initials = initialsOf(me?.name ?? null)
  return initials ? { initials } : {}
}

function useRoleWords(me: Me | undefined): { short: string; long: string } {
  const t = useTranslations('frame')
  if (!me) return { short: '', long: '' }
  if (me.roleTemplateIds === null) return { short: t('rolesUnknown'), long: t('rolesUnknown') }
  const names = roleNamesOf(me.roleTemplateIds).map((name) => roles[name].name)
  const [first] = names
  if (!first) return { short: t('noRoles'), long: t('noRoles') }
  return {
    short: names.length === 1 ? first : t('moreRoles', { role: first, count: names.length - 1 }),
    long: names.join(', '),
  }
}
