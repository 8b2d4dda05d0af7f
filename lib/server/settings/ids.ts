import 'server-only'

/** Why a GUID is not the id of a tenant or registration of one's own, null where it can be one. */
export function idProblem(guid: string): string | null {
  if (/^(.)\1{7}(?:-\1{4}){3}-\1{12}$/.test(guid) || ofDocuments.includes(guid))
    return 'holds an id that only stands for one'
  return ofMicrosoft.some((shape) => shape.test(guid)) ? 'holds an id of Microsoft’s own; set yours' : null
}

/** Tenant and client as Microsoft's documents write them, and what is typed for want of an id. */
const ofDocuments = [
  'aaaabbbb-0000-cccc-1111-dddd2222eeee',
  '00001111-aaaa-2222-bbbb-3333cccc4444',
  '12345678-1234-1234-1234-123456789012',
  '12345678-1234-1234-1234-123456789abc',
]

const ofMicrosoft = [
  // Microsoft Graph and its elders. Source: "Verify first-party Microsoft applications in sign-in reports".
  /^[\da-f]{8}-0000-0000-c000-000000000000$/,
  // The tenants of personal accounts and of Microsoft's services.
  /^9188040d-6c67-4c5b-b112-36a304b66dad$/,
  /^f8cdef31-a31e-4b4a-93e4-5f571e91255a$/,
]

/** Words by which Entra's addresses mean no certain tenant. */
export const anyTenant = /^(?:common|organizations|consumers)$/i
