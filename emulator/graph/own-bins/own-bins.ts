import type { Switches } from '../../control/switches'
import type { OwnBinType } from '../../data/directory-object'
import type { GraphVersion } from '../message'

type Words = { readonly code: string; readonly message: string }

/** Deleted objects that lie apart from the directory's, under a root of their own. */
export type OwnBin = {
  readonly type: OwnBinType
  /** Paths of the live objects and of the deleted ones. */
  readonly live: string
  readonly bin: string
  /** Delegated permissions that are enough, least privileged first; acting takes one to read besides. */
  readonly scopes: { readonly read: readonly string[]; readonly act: readonly string[] }
  readonly isServed: (switches: Switches, version: GraphVersion) => boolean
  readonly canOrder: (switches: Switches) => boolean
  /** How this service words what it refuses; where no page says it, a switch chooses. */
  readonly refusals: {
    readonly missingScope: Words
    readonly missingRole: Words
    readonly notFoundCode: (switches: Switches) => string
    readonly protected: string
  }
  /** The property that keeps a live object from being deleted, and that a restore takes off; null where there is none. */
  readonly protectedBy: string | null
}

const conditionalAccessRoot = 'identity/conditionalAccess'

/** Source of the paths: CSDL. */
const conditionalAccess: Omit<OwnBin, 'type' | 'live' | 'bin'> = {
  // PERM, and DOC:conditionalaccesspolicy-delete of the live ones; taken over for the bins.
  scopes: { read: ['Policy.Read.All'], act: ['Policy.ReadWrite.ConditionalAccess'] },
  // The metadata has the bins in v1.0; their pages are in beta only.
  isServed: (switches, version) => version === 'beta' || switches.is('conditionalAccessVersions', 'both'),
  // What these collections can order by is not documented.
  canOrder: (switches) => switches.is('conditionalAccessQueries', 'full'),
  refusals: {
    // GH:microsoft-graph-explorer-v4#2580
    missingScope: {
      code: 'AccessDenied',
      message: 'You cannot perform the requested operation, required scopes are missing in the token.',
    },
    // The text is not documented.
    missingRole: { code: 'AccessDenied', message: 'Insufficient privileges to complete the operation.' },
    notFoundCode: (switches) => switches.get('conditionalAccessNotFound'),
    // With which words is not documented.
    protected: 'A trusted named location cannot be deleted.',
  },
  // EN:recover-from-deletions
  protectedBy: 'isTrusted',
}

/** What no page words for these services. */
const refusals: OwnBin['refusals'] = {
  missingScope: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' },
  missingRole: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges to complete the operation.' },
  notFoundCode: () => 'Request_ResourceNotFound',
  protected: 'The object cannot be deleted.',
}

/** DOC:directoryrolemanagementdeleteditemcontainer-list-roledefinitions, DOC:unifiedroledefinition-restore, and -delete of the live ones. */
const roleDefinitions: Omit<OwnBin, 'live' | 'bin'> = {
  type: 'unifiedRoleDefinition',
  scopes: {
    read: ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory'],
    act: ['RoleManagement.ReadWrite.Directory'],
  },
  isServed: (switches, version) => version === 'beta' || switches.is('roleDefinitionVersions', 'both'),
  canOrder: () => false,
  refusals,
  protectedBy: null,
}

const workflowScopes = ['LifecycleWorkflows-Workflow.ReadWrite.All', 'LifecycleWorkflows.ReadWrite.All']

/** DOC:identitygovernance-lifecycleworkflowscontainer-list-deleteditems, DOC:identitygovernance-workflow-restore. */
const workflows: Omit<OwnBin, 'live' | 'bin'> = {
  type: 'workflow',
  scopes: {
    read: ['LifecycleWorkflows-Workflow.Read.All', 'LifecycleWorkflows.Read.All', ...workflowScopes],
    act: workflowScopes,
  },
  isServed: () => true,
  canOrder: () => true,
  refusals,
  protectedBy: null,
}

export const ownBins: readonly OwnBin[] = [
  underRoot(conditionalAccessRoot, 'policies', { ...conditionalAccess, type: 'conditionalAccessPolicy' }),
  underRoot(conditionalAccessRoot, 'namedLocations', { ...conditionalAccess, type: 'namedLocation' }),
  underRoot('roleManagement/directory', 'roleDefinitions', roleDefinitions),
  underRoot('identityGovernance/lifecycleWorkflows', 'workflows', workflows),
]

export function ownBinOf(type: OwnBinType): OwnBin {
  const ownBin = ownBins.find((one) => one.type === type)
  if (ownBin === undefined) throw new Error(`No bin of its own holds ${type}`)
  return ownBin
}

function underRoot(root: string, name: string, bin: Omit<OwnBin, 'live' | 'bin'>): OwnBin {
  return { ...bin, live: `${root}/${name}`, bin: `${root}/deletedItems/${name}` }
}
