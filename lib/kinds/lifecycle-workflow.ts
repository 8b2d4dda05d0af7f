import { when } from './conditional'
import { booleanFacet, valueFacet } from './facet'
import { readText, type GraphProperties } from './graph-properties'
import type { Kind } from './kind'
import { ordinaryKind } from './ordinary-kind'

const writers = ['lifecycleWorkflowsAdministrator', 'globalAdministrator'] as const
const writing = ['LifecycleWorkflows-Workflow.ReadWrite.All', 'LifecycleWorkflows.ReadWrite.All'] as const

/** Sources: "workflow resource type" of identity governance, "List deleted workflows", "workflow: restore". */
export const lifecycleWorkflow = {
  ...ordinaryKind,
  slug: 'lifecycle-workflows',
  graph: {
    api: 'v1.0',
    container: '/identityGovernance/lifecycleWorkflows/deletedItems/workflows',
    cast: null,
    live: { collection: '/identityGovernance/lifecycleWorkflows/workflows', cast: null },
    // It filters and sorts by rules of its own, and a tenant has a hundred at most.
    queries: 'plain',
  },
  navigationGroup: 'administration',
  icon: 'workflow',
  properties: [
    { name: 'displayName', group: 'identity', type: 'text', inList: true },
    { name: 'description', group: 'identity', type: 'text', inList: true },
    { name: 'id', group: 'identity', type: 'text', inList: true },
    { name: 'category', group: 'policy', type: 'text', inList: true },
    { name: 'isEnabled', group: 'policy', type: 'boolean', inList: true },
    { name: 'isSchedulingEnabled', group: 'policy', type: 'boolean', inList: true },
    { name: 'executionConditions', group: 'policy', type: 'object' },
    { name: 'version', group: 'policy', type: 'text' },
    { name: 'createdDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'lastModifiedDateTime', group: 'dates', type: 'dateTime', inList: true },
    { name: 'nextScheduleRunDateTime', group: 'dates', type: 'dateTime' },
    { name: 'deletedDateTime', group: 'dates', type: 'dateTime', inList: true },
  ],
  identifier: (object) => readText(object, 'description'),
  identifierColumn: 'description',
  badges: (properties) => [
    ...categoriesOf(properties),
    ...(properties.isEnabled === false ? (['disabled'] as const) : []),
  ],
  facets: [
    valueFacet('category', 'category', { joiner: 'joiner', mover: 'mover', leaver: 'leaver' }),
    booleanFacet('enabled', 'isEnabled'),
  ],
  facts: ['category', 'description'],
  search: { words: ['displayName', 'description'], ids: ['id'] },
  permissions: {
    read: ['LifecycleWorkflows-Workflow.Read.All', 'LifecycleWorkflows.Read.All', ...writing],
    restore: writing,
    permanentDelete: writing,
  },
  roles: {
    read: { sure: [...writers, 'globalReader'], unsure: [] },
    restore: { sure: writers, unsure: [] },
    permanentDelete: { sure: writers, unsure: [] },
  },
  restore: {
    options: [],
    comesBack: ['sameIdAndSettings', when(mayRun, 'workflowSchedule')],
    staysAway: [],
    afterwards: ['workflowSchedule'],
  },
  adminCentre: {
    live: () => '/#view/Microsoft_AAD_LifecycleManagement/CommonMenuBlade/~/workflows',
    deleted: null,
  },
} as const satisfies Kind

const categories = ['joiner', 'mover', 'leaver'] as const

function categoriesOf(properties: GraphProperties): readonly (typeof categories)[number][] {
  return categories.filter((category) => readText(properties, 'category') === category)
}

function mayRun({ isEnabled, isSchedulingEnabled }: GraphProperties): boolean {
  return isEnabled !== false && isSchedulingEnabled !== false
}
