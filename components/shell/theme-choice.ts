export const themeNames = ['light', 'dark', 'contrast'] as const
type ThemeName = (typeof themeNames)[number]
/** Null follows the system. */
export type ThemeChoice = ThemeName | null

/** Read by the server too, so that the first paint has the chosen theme already. */
export const themeCookie = 'theme'

export function parseThemeChoice(value: string | undefined): ThemeChoice {
  return themeNames.find((name) => name === value) ?? null
}
