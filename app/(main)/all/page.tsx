import type { Metadata } from 'next'
import { en } from '@/lib/messages/en'
import { ListView } from '../[kind]/list-view'

export const metadata: Metadata = { title: en.list.all.title }

export default function AllKindsPage() {
  return <ListView name="all" />
}
