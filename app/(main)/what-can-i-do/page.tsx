import type { Metadata } from 'next'
import { AccessPage } from '@/components/access/access-page'
import { en } from '@/lib/messages/en'

export const metadata: Metadata = { title: en.access.title }

export default function WhatCanIDoPage() {
  return <AccessPage />
}
