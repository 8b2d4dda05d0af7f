/** Built-in roles and their template ids, as `wids` lists them. */
export const roleTemplateIds = {
  'Global Administrator': '62e90394-69f5-4237-9190-012177145e10',
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'Helpdesk Administrator': '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  'Groups Administrator': 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  'Privileged Role Administrator': 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  'Privileged Authentication Administrator': '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  'Authentication Administrator': 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  'Application Administrator': '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  'Cloud Application Administrator': '158c047a-c907-4556-b7ef-446551a6b5f7',
  'Hybrid Identity Administrator': '8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2',
  'Cloud Device Administrator': '7698a772-787b-4ac8-901f-60d6b08affd2',
  'Intune Administrator': '3a2c62db-5318-420d-8d74-23affee5d9d5',
  'Windows 365 Administrator': '11451d60-acb2-45eb-a7d6-43d0f0125c13',
  'Global Reader': 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  'Directory Readers': '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  'Reports Reader': '4a5d8f65-41da-4de4-8968-e035b65339cf',
  'Security Administrator': '194ae4cb-b126-40b2-bd5b-6091b380977d',
  'Security Reader': '5d6b6bb7-de71-4623-b4af-96380a352509',
  'Conditional Access Administrator': 'b1be1c3e-b65d-4f19-8427-f6fa0d97feb9',
  'Lifecycle Workflows Administrator': '59d46f88-662b-457b-bceb-5c3809e5908f',
  'Teams Administrator': '69091246-20e8-4a56-aa4d-066075b2a7a8',
  'Skype for Business Administrator': '75941009-915a-4869-abe7-691bff18279e',
  'Extended Directory User Administrator': 'dd13091a-6207-4fc0-82ba-3641e056ab95',
  'Agent ID Administrator': 'db506228-d27e-4b7d-95e5-295956d6615f',
  'Guest Inviter': '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  'Message Center Reader': '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
  'Password Administrator': '966707d0-3269-4727-9be2-8c3a10f19b9d',
  'User Experience Success Manager': '27460883-1df1-4691-b032-3b79643e5e63',
  'Usage Summary Reports Reader': '75934031-6c7e-415a-99d7-48dbd49e875e',
} as const

export type RoleName = keyof typeof roleTemplateIds

/** Entra puts this id into `wids` of every member user, next to the ids of the roles. */
export const defaultUserTemplateId = 'b79fbf4d-3ef9-4689-8143-76b194e85509'

/** A guest has this one in its place [EN:permissions-reference]. */
export const guestUserTemplateId = '10dae51f-b6af-4016-8d66-8c2a99b929b3'

export function isRoleName(name: string): name is RoleName {
  return name in roleTemplateIds
}
