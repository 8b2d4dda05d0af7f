import { namedId, type NamedObject } from './named-object'
import { tenant } from './tenant'

/** Mail contacts: people outside whose addresses the address book of the tenant has. */
export const mailContacts: readonly NamedObject[] = [
  contact(901, {
    about: 'holds an address of user 27',
    displayName: 'Print Shop (contact)',
    companyName: 'Print Shop Example',
    mail: 'orders@printshop.example',
    proxyAddresses: ['SMTP:orders@printshop.example', `smtp:print.shop@${tenant.domain}`],
  }),
  contact(902, {
    about: 'stands in nobody\u2019s way; synced from on-premises',
    displayName: 'Fire Brigade (contact)',
    companyName: 'City Example',
    mail: 'post@brigade.example',
    proxyAddresses: ['SMTP:post@brigade.example'],
    onPremisesSyncEnabled: true,
  }),
]

type ContactCase = {
  about: string
  displayName: string
  companyName: string
  mail: string
  proxyAddresses: string[]
  onPremisesSyncEnabled?: true
}

function contact(number: number, { about, ...properties }: ContactCase): NamedObject {
  const [mailNickname = ''] = properties.mail.split('@')
  return {
    type: 'orgContact',
    id: namedId('orgContact', number),
    about,
    deletedHoursAgo: null,
    properties: { mailNickname, ...properties },
  }
}
