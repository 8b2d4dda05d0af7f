'use client'

import { propertyMessages } from '@/lib/messages/properties'
import { wholeObjectMessages } from '@/lib/messages/whole-object'
import { useTexts } from '@/components/ui/use-texts'
import { isPropertyName } from '@/lib/kinds'
import { extensionLabelOf } from '@/lib/kinds/further-properties/directory-extension'
import { extensionAttributeNumberOf } from '@/lib/kinds/further-properties/extension-attributes'
import { isFurtherPropertyName } from '@/lib/kinds/further-properties/further-properties'

/** The label of any property that Graph may answer; its own name where nobody has a better one. */
export function usePropertyLabel(): (name: string) => string {
  const tNames = useTexts(propertyMessages.names)
  const tWhole = useTexts(wholeObjectMessages)
  return (name) => {
    if (isPropertyName(name) || isFurtherPropertyName(name)) return tNames(name)
    const number = extensionAttributeNumberOf(name)
    return number === null ? (extensionLabelOf(name) ?? name) : tWhole('extensionAttribute', { number })
  }
}
