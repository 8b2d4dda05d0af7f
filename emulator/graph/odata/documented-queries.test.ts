import { beforeAll, describe, expect, test } from 'vitest'
import { openTestTenant, type GraphAnswer, type GraphClient } from '../../test-tenant'

let admin: GraphClient

beforeAll(async () => {
  const tenant = await openTestTenant()
  tenant.emulator.switches.set('limitPercent', '100000')
  for (const permission of ['Policy.Read.All', 'CustomSecAttributeAssignment.Read.All'])
    tenant.emulator.consents.set(permission, true)
  admin = await tenant.as('global-admin')
})

const [plain, advanced] = ['as it is', 'with ConsistencyLevel: eventual'] as const
type Sample = [source: string, sent: typeof plain | typeof advanced, request: string]

function send(sent: Sample[1], request: string): Promise<GraphAnswer> {
  const address = request.replaceAll('"', '%22')
  return sent === advanced ? admin.query(address) : admin.get(address)
}

const deletedUsers = '/directory/deletedItems/microsoft.graph.user'
const licence = 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46'

/** Requests as Microsoft's pages, and the clients that people run, write them. */
const samples: Sample[] = [
  ['directory-deleteditems-list', plain, '/directory/deletedItems/microsoft.graph.group'],
  [
    'directory-deleteditems-list',
    advanced,
    '/directory/deletedItems/microsoft.graph.group?$count=true&$orderBy=deletedDateTime asc&$select=id,DisplayName,deletedDateTime',
  ],
  [
    'directory-deleteditems-list',
    advanced,
    '/beta/directory/deletedItems/microsoft.graph.group?&$count=true&$orderBy=deletedDateTime desc&$select=id,displayName,deletedDateTime',
  ],
  ['directory-deleteditems-list', plain, `${deletedUsers}?$orderBy=userPrincipalName`],
  [
    'directory-deleteditems-list',
    advanced,
    '/directory/deletedItems/microsoft.graph.group?$orderBy=deletedDateTime asc&$count=true',
  ],
  ['directory-deleteditems-list', plain, '/directory/deletedItems/microsoft.graph.application?$orderBy=displayName'],
  [
    'directory-deleteditems-list',
    advanced,
    '/beta/directory/deletedItems/microsoft.graph.device?$orderBy=deletedDateTime&$count=true',
  ],
  ['user-list', plain, '/users'],
  [
    'user-list',
    plain,
    "/users?$select=displayName,id&$filter=identities/any(c:c/issuerAssignedId eq 'j.smith@yahoo.com' and c/issuer eq 'My B2C tenant')",
  ],
  ['user-list', advanced, '/users/$count'],
  ['user-list', advanced, "/users?$filter=startswith(displayName,'a')&$orderby=displayName&$count=true&$top=1"],
  ['user-list', advanced, "/users?$filter=endswith(mail,'a@contoso.com')&$orderby=userPrincipalName&$count=true"],
  ['user-list', advanced, '/users?$search="displayName:wa"&$orderby=displayName&$count=true'],
  ['user-list', advanced, '/users?$search="displayName:wa" OR "displayName:ad"&$orderby=displayName&$count=true'],
  [
    'user-list',
    advanced,
    "/users?$select=id,displayName,mail,identities&$filter=endsWith(userPrincipalName,'%23EXT%23@contoso.com')&$count=true",
  ],
  ['user-list', plain, `/users?$select=id,mail,assignedLicenses&$filter=assignedLicenses/any(u:u/skuId eq ${licence})`],
  ['user-list', plain, '/users?$select=displayName,userPrincipalName,signInActivity'],
  ['user-list', plain, '/users?$filter=signInActivity/lastSignInDateTime le 2019-06-01T00:00:00Z'],
  [
    'user-list',
    advanced,
    "/users?$count=true&$select=id,displayName,customSecurityAttributes&$filter=customSecurityAttributes/Marketing/EmployeeId eq '111111'",
  ],
  ['group-list', plain, "/groups?$filter=groupTypes/any(c:c+eq+'Unified')"],
  ['group-list', advanced, '/groups?$count=true&$filter=hasMembersWithLicenseErrors+eq+true&$select=id,displayName'],
  ['group-list', advanced, '/groups/$count'],
  ['group-list', advanced, "/groups?$filter=startswith(displayName, 'a')&$count=true&$top=1&$orderby=displayName"],
  [
    'group-list',
    advanced,
    '/groups?$search="displayName:Video" OR "description:prod"&$orderby=displayName&$count=true',
  ],
  [
    'group-list',
    advanced,
    "/groups?$filter=mailEnabled eq false and securityEnabled eq true and NOT(groupTypes/any(s:s eq 'Unified')) and membershipRuleProcessingState eq 'On'&$count=true&$select=id,membershipRule,membershipRuleProcessingState",
  ],
  [
    'group-list',
    plain,
    '/groups?$select=id,assignedLicenses&$filter=assignedLicenses/any()&$expand=members($select=id,displayName)',
  ],
  ['teams-list-all-teams', plain, "/groups?$filter=resourceProvisioningOptions/Any(x:x eq 'Team')"],
  ['aad-advanced-queries', plain, '/users?$filter=accountEnabled eq false'],
  ['aad-advanced-queries', advanced, '/users?$filter=accountEnabled ne true&$count=true'],
  ['aad-advanced-queries', advanced, '/servicePrincipals?$count=true'],
  ['aad-advanced-queries', advanced, '/users?$filter=assignedLicenses/$count eq 0&$count=true'],
  ['aad-advanced-queries', advanced, '/applications?$search="displayName:Browser"'],
  ['aad-advanced-queries', advanced, '/applications?$orderby=displayName&$count=true'],
  ['aad-advanced-queries', advanced, "/users?$count=true&$filter=endsWith(mail,'@outlook.com')"],
  [
    'aad-advanced-queries',
    advanced,
    "/applications?$orderby=displayName&$filter=startsWith( displayName, 'Box')&$count=true",
  ],
  [
    'aad-advanced-queries',
    advanced,
    "/users?$filter=startsWith(mobilePhone, '25478') OR startsWith(mobilePhone, '25473')&$count=true",
  ],
  [
    'aad-advanced-queries',
    advanced,
    "/users?$filter=companyName ne null and NOT(companyName eq 'Microsoft')&$count=true",
  ],
  ['aad-advanced-queries', advanced, "/users?$filter=NOT startsWith(displayName, 'Conf')&$count=true"],
  [
    'aad-advanced-queries',
    advanced,
    "/beta/users?$count=true&$filter=proxyAddresses/any (p:endsWith(p, 'OnMicrosoft.com'))&select=id,displayName,proxyaddresses",
  ],
  ['aad-advanced-queries', advanced, '/users?$orderby=createdDateTime&$count=true'],
  ['filter-query-parameter', plain, "/users?$filter=imAddresses/any(i:i eq 'admin@contoso.com')"],
  [
    'filter-query-parameter',
    plain,
    "/users?$filter=startswith(displayName,'mary') or startswith(givenName,'mary') or startswith(surname,'mary') or startswith(mail,'mary') or startswith(userPrincipalName,'mary')",
  ],
  ['filter-query-parameter', plain, "/users?$filter=department in ('Retail', 'Sales')"],
  [
    'filter-query-parameter',
    advanced,
    "/users?$filter=assignedPlans/any(a:a/servicePlanId eq 2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2 and a/capabilityStatus eq 'Suspended')&$count=true",
  ],
  ['filter-query-parameter', advanced, "/groups?$filter=NOT groupTypes/any(c:c eq 'Unified')&$count=true"],
  ['filter-query-parameter', advanced, "/users?$filter=companyName in (null, 'Microsoft')&$count=true"],
  ['filter-query-parameter', plain, '/groups?$filter=isAssignableToRole eq true'],
  ['filter-query-parameter', advanced, '/groups?$filter=isAssignableToRole ne true&$count=true'],
  ['filter-query-parameter', plain, "/users?$filter=mail in ('mail1@domain.com', 'mail2@domain.com')"],
  ['filter-query-parameter', advanced, '/devices?$filter=registrationDateTime le 2021-01-02T12:00:00Z&$count=true'],
  ['filter-query-parameter', advanced, "/users?$filter=not(userType in ('Member'))&$count=true"],
  ['filter-query-parameter', advanced, "/users?$filter=businessPhones/any(p:startswith(p, '44'))&$count=true"],
  ['filter-query-parameter', advanced, "/groups?$filter=not(endswith(mail,'contoso.com'))&$count=true"],
  ['filter-query-parameter', advanced, '/servicePrincipals?$filter=owners/$count eq 1&$count=true'],
  [
    'filter-query-parameter',
    advanced,
    '/servicePrincipals?$filter=appOwnerOrganizationId eq 72f988bf-86f1-41af-91ab-2d7cd011db47&$count=true',
  ],
  ['filter-query-parameter', advanced, '/devices?$filter=alternativeSecurityIds/any(a:a/type le 2)&$count=true'],
  [
    'filter-query-parameter',
    advanced,
    "/users?$filter=not(certificateUserIds/any(x:x eq '9876543210@mil'))&$count=true",
  ],
  ['search-query-parameter', advanced, '/groups/?$search="displayName:OneVideo" OR "mail:onevideo"'],
  ['search-query-parameter', advanced, '/groups/?$filter=mailEnabled eq true&$search="displayName:OneVideo"'],
  [
    'search-query-parameter',
    advanced,
    '/groups?$search="description:One" AND ("displayName:Video" OR "displayName:Drive")',
  ],
  ['query-parameters', plain, "/users?$filter=startswith(givenName, 'J')"],
  ['query-parameters', plain, '/users?$format=json'],
  ['query-parameters', plain, '/users?$orderby=displayName%20DESC'],
  ['query-parameters', plain, '/groups?$expand=members'],
  ['query-parameters', plain, "/beta/users?filter=mail eq 'a'"],
  [
    'directoryaudit-list',
    plain,
    "/auditLogs/directoryAudits?$filter=initiatedBy/user/id eq '00000000-0000-0000-0000-000000000000'",
  ],
  ['directoryaudit-list', plain, '/auditLogs/directoryAudits?$select=activityDateTime,activityDisplayName'],
  [
    'rbacapplication-list-roleassignments',
    plain,
    "/roleManagement/directory/roleAssignments?$filter = principalId eq '5bde3e51-d13b-4db1-9948-fe4b109d11a7'",
  ],
  [
    'conditionalaccessroot-list-namedlocations',
    plain,
    "/identity/conditionalAccess/namedLocations?$filter=isof('microsoft.graph.ipNamedLocation')",
  ],
  [
    'conditionalaccessroot-list-namedlocations',
    plain,
    '/identity/conditionalAccess/namedLocations?$filter=createdDateTime ge 2019-09-01T00:00:00Z',
  ],
  [
    'conditionalaccessroot-list-namedlocations',
    plain,
    "/identity/conditionalAccess/namedLocations?$filter=microsoft.graph.countryNamedLocation/countriesAndRegions/any(c: c eq 'CA')",
  ],
  [
    'conditionalaccessroot-list-policies',
    plain,
    '/identity/conditionalAccess/policies?$count=true&$orderBy=displayName',
  ],
  ['CLI for Microsoft 365, user recyclebinitem list', plain, deletedUsers],
  [
    'CLI for Microsoft 365, m365group recyclebinitem list',
    plain,
    "/directory/deletedItems/Microsoft.Graph.Group?$filter=groupTypes/any(c:c+eq+'Unified') and startswith(DisplayName,'a') and startswith(MailNickname,'a')&$top=100",
  ],
  [
    'CLI for Microsoft 365, m365group recyclebinitem restore',
    plain,
    "/directory/deletedItems/Microsoft.Graph.Group?$filter=mailNickname eq 'a'",
  ],
  [
    'Entra PowerShell, Get-EntraDeletedUser',
    plain,
    `${deletedUsers}?$filter=mailNickName eq 'a' or (mail eq 'a' or (displayName eq 'a' or startswith(displayName,'a')))&$top=999`,
  ],
]

test.each(samples)('%s, %s: %s', async (_, sent, sample) => {
  const { status, body } = await send(sent, sample)
  expect({ status, error: body.error }).toEqual({ status: 200, error: undefined })
})

describe('what needs an advanced query is refused without, and what is not indexed always', () => {
  const refused: Sample[] = [
    ['aad-advanced-queries', plain, "/users?$filter=endsWith(userPrincipalName,'%23EXT%23@contoso.com')"],
    ['aad-advanced-queries', plain, '/applications?$search="displayName:Browser"'],
    ['aad-advanced-queries', advanced, '/groups?$filter=createdDateTime ge 2021-11-01&$count=true'],
    ['aad-advanced-queries', plain, '/applications?$orderby=displayName'],
    ['User properties', plain, `${deletedUsers}?$filter=companyName eq 'a'`],
    ['User properties', plain, `${deletedUsers}?$filter=startsWith(officeLocation,'a')`],
    ['User properties', plain, `${deletedUsers}?$filter=employeeType eq 'a'`],
    ['User properties', plain, `${deletedUsers}?$filter=jobTitle eq null`],
    ['User properties', advanced, `${deletedUsers}?$filter=endsWith(displayName,'a')&$count=true`],
    ['User properties', advanced, `${deletedUsers}?$filter=aboutMe eq 'a'&$count=true`],
    ['user resource type', advanced, `${deletedUsers}?$filter=deletedDateTime gt 2021-11-01T00:00:00Z&$count=true`],
    ['user resource type', advanced, `${deletedUsers}?$filter=deletedDateTime lt 2021-11-01T00:00:00Z&$count=true`],
    ['public clients', plain, `${deletedUsers}?$top=1000`],
    ['public clients', plain, `${deletedUsers}?$top=0`],
  ]
  test.each(refused)('%s, %s: %s', async (_, sent, sample) => {
    const { status, body } = await send(sent, sample)
    expect({ status, code: body.error?.code }).toEqual({ status: 400, code: 'Request_UnsupportedQuery' })
  })

  test('in the words of Graph', async () => {
    const messageOf = ({ body }: GraphAnswer) => body.error?.message
    expect(messageOf(await admin.query('/groups?$filter=CREATEDDATETIME ge 2021-11-01&$count=true'))).toBe(
      "Unsupported or invalid query filter clause specified for property 'createdDateTime' of resource 'Group'.",
    )
    expect(messageOf(await admin.get("/users?$filter=endsWith(mail,'a')"))).toBe(
      "Operator 'endsWith' is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to https://aka.ms/graph-docs/advanced-queries for more information",
    )
    expect(messageOf(await admin.get(`${deletedUsers}?$top=1000`))).toBe(
      "Invalid page size specified: '1000'. Must be between 1 and 999 inclusive.",
    )
  })
})
