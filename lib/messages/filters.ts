import type { CommonFilterName, DeleterChoice, LeftChoice } from '@/lib/contract/common-filters'
import type { FacetName } from '@/lib/kinds/facet'

const facets: Record<FacetName, { label: string; options: Readonly<Record<string, string>> }> = {
  userType: { label: 'User type', options: { member: 'Members', guest: 'Guests' } },
  synced: { label: 'Synced', options: { yes: 'Synced from on-premises', no: 'Not synced' } },
  department: { label: 'Department', options: {} },
  groupType: {
    label: 'Group type',
    options: { microsoft365: 'Microsoft 365', security: 'Security', 'mail-enabled': 'Mail-enabled' },
  },
  membership: { label: 'Membership', options: { dynamic: 'Dynamic', assigned: 'Assigned' } },
  roleAssignable: { label: 'Role-assignable', options: { yes: 'Role-assignable', no: 'Not role-assignable' } },
  audience: {
    label: 'Who may sign in',
    options: {
      single: 'One tenant',
      multi: 'Several tenants',
      'work-and-personal': 'Work and personal accounts',
      personal: 'Personal accounts',
    },
  },
  principalType: {
    label: 'Type',
    options: {
      application: 'Application',
      'managed-identity': 'Managed identity',
      legacy: 'Legacy',
      'social-idp': 'Social identity provider',
    },
  },
  enabled: { label: 'Enabled', options: { yes: 'Enabled', no: 'Disabled' } },
  company: { label: 'Company', options: {} },
  restricted: { label: 'Restricted management', options: { yes: 'Restricted', no: 'Not restricted' } },
  state: { label: 'State', options: { on: 'On', off: 'Off', 'report-only': 'Report-only' } },
  trusted: { label: 'Trusted', options: { yes: 'Trusted', no: 'Not trusted' } },
  locationType: { label: 'Type', options: { ip: 'IP ranges', countries: 'Countries and regions' } },
  authorityType: { label: 'Type of authority', options: { root: 'Root', intermediate: 'Intermediate' } },
  system: { label: 'Operating system', options: {} },
  category: { label: 'Category', options: { joiner: 'Joiner', mover: 'Mover', leaver: 'Leaver' } },
  joinType: {
    label: 'Join type',
    options: { entra: 'Entra joined', hybrid: 'Hybrid joined', registered: 'Registered' },
  },
}

const left: Record<LeftChoice, string> = {
  expired: 'Expired',
  today: 'Less than a day',
  '3d': '3 days or less',
  '7d': '7 days or less',
  '14d': '14 days or less',
  '30d': '30 days or less',
  'by-hand': 'Stays until deleted by hand',
}

const deleters: Record<DeleterChoice, { option: string; pill: string; certain: string }> = {
  person: { option: 'A person', pill: 'a person', certain: 'a certain person' },
  automation: { option: 'Automation', pill: 'automation', certain: 'a certain application' },
}

const labels: Record<CommonFilterName, string> = {
  search: 'Search',
  several: 'Looked up',
  kinds: 'Kinds',
  deletedWithin: 'Deleted',
  left: 'Time left',
  domain: 'Domain',
  deletedBy: 'Deleted by',
}

export const filterMessages = {
  labels,
  facets,
  left,
  deleters,
  title: 'Filters',
  apply: 'Show',
  cancel: 'Cancel',
  reset: 'Reset',
  remove: 'Remove the filter {name}',
  edit: 'Change the filter {name}',
  pills: 'Filters',
  /** Within the pill of a filter that finds nothing, because no kind of the list has what it looks at. */
  doesNotApply: '{value} (does not apply here)',
  /** Below the pills, where some of the kinds on the list lack what the filter looks at; {kinds} are named where they are few. */
  appliesNotTo:
    '{label} does not apply to {isNamed, select, yes {{kinds}} other {{count, number} of {all, number} kinds}}, so none of these are shown.',
  /** The same where no kind of the list has it. */
  appliesToNone: '{label} does not apply to {kinds}, so nothing is shown. Remove the filter to see the list.',
  any: 'Any',
  anyone: 'Anyone',
  deletedByHint:
    'As the audit log tells, for 7 or 30 days. Automation is an application; the account of a directory synchronisation counts as a person.',
  /** Above a list that asks who deleted its objects. {unknown} is "some" where they were not counted. */
  deletersKnown:
    'Who deleted an object is known only as far as the audit log goes back{oldest, select, none {, and it tells of no deletion here} other {: here to a deletion of {oldest}}}. {unknown, select, some {Objects that are not in it are not shown.} other {{count, plural, =0 {All objects are in it.} one {# object is not in it and is not shown.} other {# objects are not in it and are not shown.}}}}{isAll, select, yes {} other { There may be more in what is not read yet.}}',
  domainHint: 'In any sign-in name, mail address or identifier URI. Every object is gone through for this.',
  textHint: 'The whole text, as it stands in the directory',
  from: 'From',
  to: 'Until before',
  between: 'Between two moments',
  invalidRange: 'The end is before the beginning.',
  last: {
    h: 'In the last {count, plural, one {hour} other {# hours}}',
    d: 'In the last {count, plural, one {day} other {# days}}',
  },
  since: 'Since {from}',
  until: 'Before {to}',
  range: '{from} to {to}',
  documentTitle: '{what}, {filters}',
  inTitle: '{label}: {value}',
  searched: '“{text}”',
  several: '{count, plural, one {# text} other {# texts}}',
  severalHint:
    'One on each line, or addresses and ids with commas between them: names, sign-in names, mail addresses, ids.',
  severalCut: 'Only the first {count, number} of {all, number} fit into one list.',
  columns: {
    title: 'Columns',
    lead: 'The name always stands first.',
    up: 'Move {name} up',
    down: 'Move {name} down',
    apply: 'Show these columns',
    reset: 'As at first',
  },
}
