import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'

/**
 * Fluent's three themes as style rules. Chosen by CSS and not by script, a page has its colours before any script has run,
 * portals have them too, and no theme travels as JavaScript.
 */
export function themeRules(): string {
  const following = ':root:not([data-theme])'
  return [
    `:root{${variables(webLightTheme)};color-scheme:light}`,
    `:root[data-theme=dark]{${variables(webDarkTheme)};color-scheme:dark}`,
    `:root[data-theme=contrast]{${variables(teamsHighContrastTheme)};color-scheme:dark}`,
    `@media (prefers-color-scheme:dark){${following}{${variables(webDarkTheme)};color-scheme:dark}}`,
    `@media (forced-colors:active){${following}{${variables(teamsHighContrastTheme)}}}`,
  ].join('')
}

function variables(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
}
