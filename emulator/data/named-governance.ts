import type { OwnBinType } from './directory-object'
import { namedId, type NamedObject } from './named-object'

const day = 24

/** Deleted custom roles and lifecycle workflows. */
export const namedGovernance: readonly NamedObject[] = [
  role(1, {
    about: 'a custom role that was in use',
    displayName: 'Application support',
    description: 'Reads applications and renews their credentials',
    deletedHoursAgo: 7,
    actions: ['microsoft.directory/applications/standard/read', 'microsoft.directory/applications/credentials/update'],
  }),
  role(2, {
    about: 'a custom role that was switched off',
    displayName: 'Device inventory',
    description: null,
    deletedHoursAgo: 12 * day,
    isEnabled: false,
    actions: ['microsoft.directory/devices/standard/read'],
  }),
  role(3, {
    about: 'a custom role that goes soon',
    displayName: 'Group readers (trial)',
    description: 'Was tried in spring',
    deletedHoursAgo: 28 * day,
    actions: ['microsoft.directory/groups/standard/read'],
  }),
  workflow(1, {
    about: 'a workflow that ran every day',
    displayName: 'Offboard a leaver',
    description: 'Disables the account and removes licences',
    category: 'leaver',
    deletedHoursAgo: 9,
    trigger: 'employeeLeaveDateTime',
  }),
  workflow(2, {
    about: 'a workflow that was never scheduled',
    displayName: 'Welcome a joiner',
    description: 'Sends the first mail',
    category: 'joiner',
    deletedHoursAgo: 6 * day,
    isSchedulingEnabled: false,
    trigger: 'employeeHireDate',
  }),
  workflow(3, {
    about: 'a workflow that was switched off',
    displayName: 'Change of department',
    description: null,
    category: 'mover',
    deletedHoursAgo: 20 * day,
    isEnabled: false,
    isSchedulingEnabled: false,
    trigger: 'department',
  }),
]

/** Live ones, to be found and deleted. */
export const liveGovernance: readonly NamedObject[] = [
  role(901, { displayName: 'Help desk plus', description: null, deletedHoursAgo: null, actions: [] }),
  role(902, { displayName: 'Reports for auditors', description: null, deletedHoursAgo: null, actions: [] }),
  workflow(901, {
    displayName: 'Onboard a joiner',
    description: null,
    category: 'joiner',
    deletedHoursAgo: null,
    trigger: 'employeeHireDate',
  }),
  workflow(902, {
    displayName: 'Remind managers',
    description: null,
    category: 'leaver',
    deletedHoursAgo: null,
    trigger: 'employeeLeaveDateTime',
  }),
]

type Case = {
  about?: string
  displayName: string
  description: string | null
  deletedHoursAgo: number | null
  isEnabled?: boolean
}

function role(
  number: number,
  { actions, isEnabled = true, ...rest }: Case & { actions: readonly string[] },
): NamedObject {
  const id = namedId('unifiedRoleDefinition', number)
  return named('unifiedRoleDefinition', number, rest, {
    isBuiltIn: false,
    isEnabled,
    resourceScopes: ['/'],
    templateId: id,
    version: '1',
    rolePermissions: [{ allowedResourceActions: actions, condition: null }],
  })
}

type WorkflowCase = Case & { category: string; trigger: string; isSchedulingEnabled?: boolean }

function workflow(number: number, input: WorkflowCase): NamedObject {
  const { category, trigger, isEnabled = true, isSchedulingEnabled = true, ...rest } = input
  return named('workflow', number, rest, {
    category,
    isEnabled,
    isSchedulingEnabled,
    version: 1,
    createdDateTime: '2025-05-06T07:00:00Z',
    lastModifiedDateTime: '2026-02-03T08:30:00Z',
    nextScheduleRunDateTime: null,
    executionConditions: {
      '@odata.type': '#microsoft.graph.identityGovernance.triggerAndScopeBasedConditions',
      trigger: { timeBasedAttribute: trigger, offsetInDays: 0 },
      scope: { rule: "department ne 'Board'" },
    },
  })
}

function named(
  type: OwnBinType,
  number: number,
  { about = 'live', displayName, description, deletedHoursAgo }: Case,
  properties: Record<string, unknown>,
): NamedObject {
  return {
    type,
    id: namedId(type, number),
    about,
    deletedHoursAgo,
    properties: { displayName, description, ...properties },
  }
}
