/** Products by their string id, with Microsoft's ids [EN:licensing-service-plan-reference]. */
const products = {
  ENTERPRISEPACK: '6fd2c87f-b296-42f0-b197-1e91e994b900',
  STANDARDPACK: '18181a46-0d4e-45cd-891e-60aabd171b4e',
  POWER_BI_PRO: 'f8a1db68-be16-40ed-86d5-cb42ce701560',
} as const

/** A user's licences, as Graph shows them in two properties. */
export function licences(...names: (keyof typeof products)[]) {
  return {
    assignedLicenses: names.map((name) => ({ disabledPlans: [], skuId: products[name] })),
    licenseAssignmentStates: names.map((name) => ({
      skuId: products[name],
      disabledPlans: [],
      assignedByGroup: null,
      state: 'Active',
      error: 'None',
      lastUpdatedDateTime: '2026-01-12T08:00:00Z',
    })),
  }
}

/** Sources: "licenseAssignmentState resource type" for state and error, which is null or "None" where there is none. */
const fates = {
  countViolation: { state: 'Error', error: 'CountViolation' },
  dependencyViolation: { state: 'Error', error: 'DependencyViolation' },
  withError: { state: 'ActiveWithError', error: 'Other' },
  disabled: { state: 'Disabled', error: 'None' },
} as const
export type LicenceFate = keyof typeof fates | 'active' | 'missing'

/** A user's properties with another fate of the licences. A failed assignment is still one. */
export function licencesWithFate(properties: Record<string, unknown>, fate: LicenceFate): Record<string, unknown> {
  const states = properties.licenseAssignmentStates
  if (fate === 'active' || !Array.isArray(states)) return {}
  if (fate === 'missing') return { assignedLicenses: [], licenseAssignmentStates: [] }
  return { licenseAssignmentStates: states.map((state: object) => ({ ...state, ...fates[fate] })) }
}
