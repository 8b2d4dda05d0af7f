import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'

export const themeNames = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]
/** Null follows the system. */
export type ThemeChoice = ThemeName | null

/** Read by the server too, so that the first paint has the chosen theme already. */
export const themeCookie = 'theme'

export const themes: Record<ThemeName, Theme> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
}

export function parseThemeChoice(value: string | undefined): ThemeChoice {
  return themeNames.find((name) => name === value) ?? null
}

/**
 * Style rules that give a page which follows the system its dark or high-contrast colours before any script has run. The
 * server cannot know the system's choice and renders the light theme.
 */
export function systemThemeRules(): string {
  const rules = (theme: Theme) =>
    Object.entries(theme)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  const scope = 'html:not([data-theme]) .app-root > .fui-FluentProvider'
  return [
    `@media (prefers-color-scheme: dark){html:not([data-theme]){color-scheme:dark}${scope}{${rules(webDarkTheme)}}}`,
    `@media (forced-colors: active){${scope}{${rules(teamsHighContrastTheme)}}}`,
  ].join('')
}
