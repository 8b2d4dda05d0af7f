import { of, type ObjectSchema } from './object-schema'
import { queryTable } from './queries/query-table'

/** `microsoft.graph.identityGovernance.workflow` [DOC resources/identitygovernance-workflow.md]. */
export const workflowSchema: ObjectSchema = {
  properties: {
    ...of('String', 'id displayName description category'),
    ...of('Boolean', 'isEnabled isSchedulingEnabled'),
    ...of('Int32', 'version'),
    ...of('DateTimeOffset', 'createdDateTime lastModifiedDateTime deletedDateTime nextScheduleRunDateTime'),
    ...of('Complex', 'executionConditions'),
  },
  defaults: [
    'id',
    'displayName',
    'description',
    'category',
    'isEnabled',
    'isSchedulingEnabled',
    'version',
    'createdDateTime',
    'lastModifiedDateTime',
    'deletedDateTime',
    'nextScheduleRunDateTime',
    'executionConditions',
  ],
  navigation: [],
  queries: queryTable(
    `
    category                | eq
    createdDateTime         | eq ge le gt lt
    deletedDateTime         | eq ge le gt lt
    displayName             | eq
    id                      | eq
    isEnabled               | eq
    isSchedulingEnabled     | eq
    lastModifiedDateTime    | eq ge le gt lt
    nextScheduleRunDateTime | gt lt
    version                 | eq ge le gt lt
    `,
    {
      order: {
        basic: [
          'category',
          'createdDateTime',
          'deletedDateTime',
          'displayName',
          'id',
          'isEnabled',
          'isSchedulingEnabled',
          'lastModifiedDateTime',
          'nextScheduleRunDateTime',
          'version',
        ],
        advanced: [],
      },
      negation: 'always',
      hasIn: false,
    },
  ),
}
