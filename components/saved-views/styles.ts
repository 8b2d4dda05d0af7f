import { whenNarrow } from '@/components/ui/media'
import { makeStyles, tokens } from '@fluentui/react-components'

/** Rows of views: one's own, and the ready-made ones. */
export const useRowStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '960px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  facts: { flexGrow: 1, flexBasis: '260px', minWidth: 0, overflowWrap: 'anywhere' },
  name: {
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightMedium,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  muted: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    [whenNarrow]: { gap: '2px', '& button': { minWidth: '44px', minHeight: '44px' } },
  },
  rename: { display: 'flex', flexWrap: 'wrap', gap: '8px', [whenNarrow]: { '& button': { minHeight: '44px' } } },
  input: { flexGrow: 1, minWidth: '180px' },
})
