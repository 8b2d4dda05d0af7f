'use client'

import { useMemo } from 'react'
import { formatsOf, type Formats } from '@/lib/format/formats'
import { useLocale } from './locale-provider'

export function useFormats(): Formats {
  const locale = useLocale()
  return useMemo(() => formatsOf(locale), [locale])
}
