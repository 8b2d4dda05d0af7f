import { NoSuchPage } from '@/components/shell/page-problem'

export default function NotFound() {
  return <NoSuchPage />
}
