import type { Metadata } from 'next'
import { AccessPage } from '@/components/access/access-page'
import { accessMessages } from '@/lib/messages/access'

export const metadata: Metadata = { title: accessMessages.title }

export default function WhatCanIDoPage() {
  return <AccessPage />
}
