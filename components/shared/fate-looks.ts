import { tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle'
import type { Fate } from '@/lib/contract/runs'

/** Icon and colour of what became of an object. */
export const fateLooks: Readonly<Record<Fate, { readonly Icon: FluentIcon; readonly colour: string }>> = {
  done: { Icon: CheckmarkCircleRegular, colour: tokens.colorStatusSuccessForeground1 },
  failed: { Icon: ErrorCircleRegular, colour: tokens.colorStatusDangerForeground1 },
  unsure: { Icon: QuestionCircleRegular, colour: tokens.colorPaletteMarigoldForeground2 },
  leftAlone: { Icon: SubtractCircleRegular, colour: tokens.colorNeutralForeground3 },
  left: { Icon: CircleRegular, colour: tokens.colorNeutralForeground3 },
}
