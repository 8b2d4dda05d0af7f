'use client'

import { Checkbox } from '@fluentui/react-components'
import { actMessages } from '@/lib/messages/acts'
import { useTexts } from '@/components/ui/use-texts'
import { DistinctName } from '@/components/shared/distinct-name'
import { useDistinctNames } from '@/components/shared/use-distinct-names'
import { useHolderName } from '@/components/shared/use-holder-name'
import { visibleText } from '@/lib/format/visible-text'
import { ChoiceList, useChoiceStyles } from './choice-list'
import type { Addresses } from './use-addresses'

/** Offers to come back without the mail addresses that others have now, and names each of them. */
export function AddressChoice({ addresses, isLooking }: { addresses: Addresses; isLooking: boolean }) {
  const styles = useChoiceStyles()
  const t = useTexts(actMessages.restore)
  const nameOf = useHolderName()
  const { taken, areLeft, leave } = addresses
  const unknown = isLooking ? 0 : addresses.unknown
  const names = useDistinctNames(taken.map(({ object }) => object))
  if (taken.length === 0 && unknown === 0) return null
  const isOfSeveral = new Set(taken.map(({ object }) => object.id)).size > 1
  return (
    <div>
      <Checkbox
        checked={areLeft}
        onChange={(_, { checked }) => leave(checked === true)}
        label={t('withoutTakenAddresses')}
      />
      <ChoiceList items={taken} keyOf={({ object, value }) => `${object.id} ${value}`}>
        {({ object, value, holder }) => (
          <>
            {isOfSeveral && (
              <>
                <DistinctName name={names.of(object)} />
                {': '}
              </>
            )}
            {t('staysWith', { address: visibleText(value.replace(/^smtp:/i, '')), holder: nameOf(holder) })}
          </>
        )}
      </ChoiceList>
      <p className={styles.hint}>
        {taken.length > 0 && t('withoutTakenAddressesHint')} {unknown > 0 && t('addressesUnknown', { count: unknown })}
      </p>
    </div>
  )
}
