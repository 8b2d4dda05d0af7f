import { accessMessages } from './access'
import { actMessages } from './acts'
import { detailMessages } from './details'
import { exportMessages } from './export'
import { filterMessages } from './filters'
import { findingMessages } from './findings'
import { propertyMessages } from './properties'
import { restoreFactMessages } from './restore-facts'
import { savedViewMessages } from './saved-views'

/** Texts of what is loaded after the first rows: details, dialogs, rights. `WithTexts` adds them to those of the frame. */
export const later = {
  acts: actMessages,
  access: accessMessages,
  details: detailMessages,
  export: exportMessages,
  filters: filterMessages,
  findings: findingMessages,
  properties: propertyMessages,
  restoreFacts: restoreFactMessages,
  savedViews: savedViewMessages,
}
