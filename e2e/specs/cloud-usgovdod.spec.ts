import { nationalCloudGuarantees } from '../fixtures/cloud-guarantees'
import { test } from '../fixtures/test'

test.use({ appEnv: { ENTRA_CLOUD: 'usgovdod' } })
nationalCloudGuarantees({ name: 'usgovdod', adminCentre: 'https://entra.microsoft.us', hasAuditLog: true })
