import { leaverAutomation, personActor, syncAccount } from './actors'
import type { ApplicationActor, AuditActor, AuditEvent, ModifiedProperty, PersonActor } from './audit-trail'
import type { DirectoryObject } from './directory-object'
import { namedId } from './named-object'
import type { Random } from './random'
import { tenant } from './tenant'
import { trickyId } from './tricky-users'

const hourMs = 3_600_000

/** What became of an object before or after it was deleted. The user agents are of programs that people use. */
type Step = Pick<AuditEvent, 'act' | 'actor' | 'activity' | 'failure' | 'userAgent' | 'changes'> & {
  about: string
  hoursAgo: number
  with?: readonly string[]
}

const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const powerShell: ApplicationActor = {
  kind: 'app',
  appId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
  displayName: 'Microsoft Graph Command Line Tools',
  servicePrincipalId: 'a0000000-0000-4000-8000-000000000021',
}
/** "Get directoryAudit" shows such a one. */
const withoutIds: ApplicationActor = {
  kind: 'app',
  appId: null,
  displayName: 'Microsoft Approval Management',
  servicePrincipalId: null,
}
const provisioning: ApplicationActor = {
  kind: 'app',
  appId: null,
  displayName: 'HR Provisioning',
  servicePrincipalId: 'a0000000-0000-4000-8000-000000000031',
}
const nobody: AuditActor = { kind: 'nobody', displayName: null }

/** Entries of the log for a few named objects, so that they have a history. */
export function earlierLives(objects: readonly DirectoryObject[], random: Random, nowMs: number): AuditEvent[] {
  const byId = new Map(objects.map((object) => [object.id, object]))
  return steps().flatMap(({ about, hoursAgo, with: others = [], ...step }) => {
    const target = byId.get(about)
    if (target === undefined) return []
    return {
      ...step,
      id: `Directory_${random.guid()}`,
      atMs: nowMs - hoursAgo * hourMs,
      target,
      correlationId: random.guid(),
      ...(others.length > 0 && { others: others.flatMap((id) => byId.get(id) ?? []) }),
    }
  })
}

function steps(): readonly Step[] {
  const lead = person('helpdesk-lead')
  const admin = person('global-admin')
  return [
    ...userSteps(lead, admin),
    ...syncedUserSteps(),
    ...groupSteps(lead),
    ...applicationSteps(admin),
    ...policySteps(admin),
  ]
}

function userSteps(lead: PersonActor, admin: PersonActor): readonly Step[] {
  const about = trickyId(1)
  const group = namedId('group', 2)
  return [
    {
      about,
      hoursAgo: 27 * 24,
      act: 'create',
      actor: provisioning,
      changes: [
        change('AccountEnabled', [], [true]),
        change('DisplayName', [], ['Robin Colleague']),
        change('UserPrincipalName', [], [`robin.colleague@${tenant.domain}`]),
        included('AccountEnabled, DisplayName, UserPrincipalName'),
      ],
    },
    {
      about,
      hoursAgo: 27 * 24 - 1,
      act: 'update',
      activity: 'Change user license',
      actor: nobody,
      changes: [
        change(
          'AssignedLicense',
          [],
          [`[SkuName=SPE_E3, AccountId=${tenant.id}, SkuId=05e9a617-0261-4cee-bb44-138d3ef5d965, DisabledPlans=[]]`],
        ),
        included('AssignedLicense'),
      ],
    },
    {
      about,
      hoursAgo: 26 * 24,
      act: 'update',
      activity: 'Add member to group',
      actor: lead,
      userAgent: browser,
      with: [group],
      changes: [
        { displayName: 'Group.ObjectID', oldValue: null, newValue: JSON.stringify(group) },
        { displayName: 'Group.DisplayName', oldValue: null, newValue: JSON.stringify('Project Heron') },
      ],
    },
    {
      about,
      hoursAgo: 20 * 24,
      act: 'update',
      activity: 'Reset password',
      actor: lead,
      userAgent: browser,
    },
    {
      about,
      hoursAgo: 6 * 24,
      act: 'update',
      actor: { ...admin, through: powerShell },
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Microsoft Windows 10.0.22631; en-GB) PowerShell/7.4.6 Invoke-MgGraphRequest',
      changes: [
        change('Department', ['Sales'], ['Finance']),
        change('JobTitle', [], ['Accountant']),
        included('Department, JobTitle'),
      ],
    },
    {
      about,
      hoursAgo: 24,
      act: 'update',
      actor: withoutIds,
      activity: 'Disable account',
      changes: [change('AccountEnabled', [true], [false]), included('AccountEnabled')],
    },
    {
      about,
      hoursAgo: 0.25,
      act: 'restore',
      actor: person('helpdesk'),
      userAgent: browser,
      failure: 'Microsoft.Online.Workflows.ValidationException',
    },
  ]
}

function syncedUserSteps(): readonly Step[] {
  const about = trickyId(6)
  return [
    { about, hoursAgo: 25 * 24, act: 'create', actor: syncAccount, changes: [change('DirSyncEnabled', [], [true])] },
    {
      about,
      hoursAgo: 15 * 24,
      act: 'update',
      actor: syncAccount,
      changes: [change('Mobile', [], ['+49 30 555 0100'])],
    },
  ]
}

function groupSteps(lead: PersonActor): readonly Step[] {
  const about = namedId('group', 2)
  return [
    {
      about,
      hoursAgo: 26.5 * 24,
      act: 'create',
      actor: lead,
      userAgent: browser,
      changes: [change('DisplayName', [], ['Project Heron'])],
    },
    {
      about,
      hoursAgo: 10 * 24,
      act: 'update',
      actor: leaverAutomation,
      failure: 'Insufficient privileges to complete the operation.',
      changes: [change('Description', [], ['To be archived'])],
    },
  ]
}

/** Their credentials are named by what identifies them. */
function applicationSteps(admin: PersonActor): readonly Step[] {
  const application = namedId('application', 1)
  const servicePrincipal = namedId('servicePrincipal', 1)
  const key = (type: string) =>
    `[KeyIdentifier=a0000000-0000-4000-8000-000000000041,KeyType=${type},KeyUsage=Verify,DisplayName=portal]`
  return [
    { about: application, hoursAgo: 22 * 24, act: 'create', actor: admin, userAgent: browser },
    { about: servicePrincipal, hoursAgo: 22 * 24 - 0.1, act: 'create', actor: admin, userAgent: browser },
    {
      about: application,
      hoursAgo: 21 * 24,
      act: 'update',
      activity: 'Update application - Certificates and secrets management',
      actor: { ...admin, through: powerShell },
      changes: [change('KeyDescription', [], [key('Password')])],
    },
    {
      about: servicePrincipal,
      hoursAgo: 20 * 24,
      act: 'update',
      activity: 'Consent to application',
      actor: admin,
      userAgent: browser,
      changes: [{ displayName: 'ConsentContext.IsAdminConsent', oldValue: null, newValue: '"True"' }],
    },
  ]
}

function policySteps(admin: PersonActor): readonly Step[] {
  const about = namedId('conditionalAccessPolicy', 2)
  return [
    { about, hoursAgo: 18 * 24, act: 'create', actor: admin, userAgent: browser },
    { about, hoursAgo: 17 * 24, act: 'update', actor: admin, userAgent: browser },
  ]
}

function person(name: string): PersonActor {
  return personActor(`${name}@${tenant.domain}`)
}

/** Values of the directory are lists, written as JSON. */
function change(displayName: string, before: readonly unknown[], after: readonly unknown[]): ModifiedProperty {
  return { displayName, oldValue: JSON.stringify(before), newValue: JSON.stringify(after) }
}

/** Updates end with the names of what they changed [DOC:directoryaudit-list, its example]. */
function included(names: string): ModifiedProperty {
  return { displayName: 'Included Updated Properties', oldValue: null, newValue: JSON.stringify(names) }
}
