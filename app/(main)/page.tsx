import { redirect } from 'next/navigation'
import { pagePaths } from '@/lib/contract/paths'
import { kinds } from '@/lib/kinds'

export default function StartPage() {
  redirect(pagePaths.list(kinds[0].slug))
}
