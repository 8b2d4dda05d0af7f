import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { exportMessages } from '@/lib/messages/export'
import { useTexts } from '@/components/ui/use-texts'
import { csvSeparators, type CsvSeparator } from '@/lib/format/csv'
import { csvZones, zoneName } from '@/lib/format/csv-moment'
import type { CsvStyle } from '@/lib/queries/export/export-file'

const separators = Object.keys(csvSeparators) as CsvSeparator[]

type Props = { style: CsvStyle; isDisabled: boolean; onChange: (change: Partial<CsvStyle>) => void }

/** What the person's spreadsheet expects, and by whose clock it tells. */
export function CsvStyleChoice({ style, isDisabled, onChange }: Props) {
  const t = useTexts(exportMessages)
  return (
    <>
      <Field label={t('separator')} hint={t('separatorHint')}>
        <RadioGroup
          layout="horizontal"
          value={style.separator}
          disabled={isDisabled}
          onChange={(_, { value }) => onChange({ separator: oneOf(separators, value) })}
        >
          {separators.map((name) => (
            <Radio key={name} value={name} label={t(`separators.${name}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('zone')}>
        <RadioGroup
          layout="horizontal"
          value={style.zone}
          disabled={isDisabled}
          onChange={(_, { value }) => onChange({ zone: oneOf(csvZones, value) })}
        >
          {csvZones.map((name) => (
            <Radio key={name} value={name} label={t(`zones.${name}`, { zone: zoneName(name) })} />
          ))}
        </RadioGroup>
      </Field>
    </>
  )
}

function oneOf<Name extends string>(names: readonly Name[], value: string): Name {
  const found = names.find((name) => name === value)
  if (found === undefined) throw new Error(`There is no choice '${value}'`)
  return found
}
