import { nationalCloudGuarantees } from '../fixtures/cloud-guarantees'
import { test } from '../fixtures/test'

test.use({ appEnv: { ENTRA_CLOUD: 'usgov' } })
nationalCloudGuarantees({ name: 'usgov', adminCentre: 'https://entra.microsoft.us', hasAuditLog: true })
