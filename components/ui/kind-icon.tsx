import { BuildingPeopleRegular, PersonRegular, type FluentIcon } from '@fluentui/react-icons'
import type { Kind } from '@/lib/kinds/kind'

const icons: Record<Kind['icon'], FluentIcon> = {
  person: PersonRegular,
  administrativeUnit: BuildingPeopleRegular,
}

export function KindIcon({ kind, fontSize }: { kind: Kind; fontSize?: number }) {
  const Icon = icons[kind.icon]
  return <Icon aria-hidden {...(fontSize && { fontSize })} />
}
