/**
 * Microsoft's built-in directory roles that the kinds speak of, with their template ids as they stand in the `wids` claim.
 * Names are Microsoft's own and are not translated. Source: "Microsoft Entra built-in roles".
 */
export const roles = {
  globalAdministrator: { name: 'Global Administrator', templateId: '62e90394-69f5-4237-9190-012177145e10' },
  globalReader: { name: 'Global Reader', templateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451' },
  directoryReaders: { name: 'Directory Readers', templateId: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b' },
  userAdministrator: { name: 'User Administrator', templateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1' },
  authenticationAdministrator: {
    name: 'Authentication Administrator',
    templateId: 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  },
  privilegedAuthenticationAdministrator: {
    name: 'Privileged Authentication Administrator',
    templateId: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  },
  privilegedRoleAdministrator: {
    name: 'Privileged Role Administrator',
    templateId: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  },
  groupsAdministrator: { name: 'Groups Administrator', templateId: 'fdd7a751-b60b-444a-984c-02652fe8fa1c' },
  applicationAdministrator: { name: 'Application Administrator', templateId: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3' },
  cloudApplicationAdministrator: {
    name: 'Cloud Application Administrator',
    templateId: '158c047a-c907-4556-b7ef-446551a6b5f7',
  },
  hybridIdentityAdministrator: {
    name: 'Hybrid Identity Administrator',
    templateId: '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  },
  agentIdAdministrator: { name: 'Agent ID Administrator', templateId: 'db506228-d27e-4b7d-95e5-295956d6615f' },
  cloudDeviceAdministrator: { name: 'Cloud Device Administrator', templateId: '7698a772-787b-4ac8-901f-60d6b08affd2' },
  intuneAdministrator: { name: 'Intune Administrator', templateId: '3a2c62db-5318-420d-8d74-23affee5d9d5' },
  windows365Administrator: { name: 'Windows 365 Administrator', templateId: '11451d60-acb2-45eb-a7d6-43d0f0125c13' },
  skypeForBusinessAdministrator: {
    name: 'Skype for Business Administrator',
    templateId: '75941009-915a-4869-abe7-691bff18279e',
  },
  teamsAdministrator: { name: 'Teams Administrator', templateId: '69091246-20e8-4a56-aa4d-066075b2a7a8' },
  conditionalAccessAdministrator: {
    name: 'Conditional Access Administrator',
    templateId: 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  },
  lifecycleWorkflowsAdministrator: {
    name: 'Lifecycle Workflows Administrator',
    templateId: '59d46f88-662b-457b-bceb-5c3809e5908f',
  },
  securityAdministrator: { name: 'Security Administrator', templateId: '194ae4cb-b126-40b2-bd5b-6091b380977d' },
  securityReader: { name: 'Security Reader', templateId: '5d6b6bb7-de71-4623-b4af-96380a352509' },
  reportsReader: { name: 'Reports Reader', templateId: '4a5d8f65-41da-4de4-8968-e035b65339cf' },
  helpdeskAdministrator: { name: 'Helpdesk Administrator', templateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8' },
} as const

export type RoleName = keyof typeof roles

/**
 * Holders may act on every privileged account, so telling them to ask such a person would lead in a circle.
 * Source: "Who can perform sensitive actions".
 */
export function outranksAll(role: RoleName): boolean {
  return role === 'globalAdministrator' || role === 'privilegedAuthenticationAdministrator'
}

/** Each may read the audit log. Source: "List directoryAudits". */
export const auditLogRoles = [
  'reportsReader',
  'securityReader',
  'securityAdministrator',
  'globalReader',
  'globalAdministrator',
] as const satisfies readonly RoleName[]

/** Names of the roles that a `wids` claim lists; ids unknown here are left out. */
export function roleNamesOf(templateIds: readonly string[]): readonly RoleName[] {
  const held = new Set(templateIds.map((id) => id.toLowerCase()))
  return (Object.keys(roles) as RoleName[]).filter((name) => held.has(roles[name].templateId))
}
