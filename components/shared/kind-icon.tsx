import {
  AppGenericRegular,
  BotAddRegular,
  BotRegular,
  BotSparkleRegular,
  BuildingPeopleRegular,
  CertificateRegular,
  DocumentBulletListRegular,
  GlobePersonRegular,
  LaptopRegular,
  LocationRegular,
  PeopleTeamRegular,
  PersonClockRegular,
  PersonRegular,
  PlugConnectedRegular,
  ShieldKeyholeRegular,
  ShieldTaskRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
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
