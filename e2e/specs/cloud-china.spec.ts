import { nationalCloudGuarantees } from '../fixtures/cloud-guarantees'
import { test } from '../fixtures/test'

test.use({ appEnv: { ENTRA_CLOUD: 'china' } })
nationalCloudGuarantees({ name: 'china', adminCentre: 'https://entra.microsoftonline.cn', hasAuditLog: false })
