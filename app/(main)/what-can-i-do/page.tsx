import type { Metadata } from 'next'
import { pageLocale } from '@/app/page-locale'
import { AccessPage } from '@/components/access/access-page'
import { accessMessages } from '@/lib/messages/access'
import { textsOf } from '@/lib/messages/texts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: textsOf(accessMessages, await pageLocale())('title') }
}

export default function WhatCanIDoPage() {
  return <AccessPage />
}
