import type { FluentIcon } from '@fluentui/react-icons'
import { AppGenericRegular } from '@fluentui/react-icons/svg/app-generic'
import { BotRegular } from '@fluentui/react-icons/svg/bot'
import { BotAddRegular } from '@fluentui/react-icons/svg/bot-add'
import { BotSparkleRegular } from '@fluentui/react-icons/svg/bot-sparkle'
import { BuildingPeopleRegular } from '@fluentui/react-icons/svg/building-people'
import { CertificateRegular } from '@fluentui/react-icons/svg/certificate'
import { DocumentBulletListRegular } from '@fluentui/react-icons/svg/document-bullet-list'
import { FlowchartRegular } from '@fluentui/react-icons/svg/flowchart'
import { GlobePersonRegular } from '@fluentui/react-icons/svg/globe-person'
import { LaptopRegular } from '@fluentui/react-icons/svg/laptop'
import { LocationRegular } from '@fluentui/react-icons/svg/location'
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team'
import { PersonRegular } from '@fluentui/react-icons/svg/person'
import { PersonClockRegular } from '@fluentui/react-icons/svg/person-clock'
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key'
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected'
import { ShieldKeyholeRegular } from '@fluentui/react-icons/svg/shield-keyhole'
import { ShieldTaskRegular } from '@fluentui/react-icons/svg/shield-task'
import type { Kind } from '@/lib/kinds/kind'
import type { IconName } from '@/lib/kinds/vocabulary'

const icons: Record<IconName, FluentIcon> = {
  person: PersonRegular,
  group: PeopleTeamRegular,
  externalProfile: GlobePersonRegular,
  pendingExternalProfile: PersonClockRegular,
  application: AppGenericRegular,
  servicePrincipal: PlugConnectedRegular,
  agentIdentity: BotRegular,
  agentUser: BotSparkleRegular,
  agentBlueprint: DocumentBulletListRegular,
  agentBlueprintPrincipal: BotAddRegular,
  administrativeUnit: BuildingPeopleRegular,
  customRole: PersonKeyRegular,
  workflow: FlowchartRegular,
  policy: ShieldTaskRegular,
  location: LocationRegular,
  pki: ShieldKeyholeRegular,
  certificateAuthority: CertificateRegular,
  device: LaptopRegular,
}

export function KindIcon({ kind, fontSize }: { kind: Kind; fontSize?: number }) {
  const Icon = icons[kind.icon]
  return <Icon aria-hidden {...(fontSize && { fontSize })} />
}
