import { StartPage } from '@/components/saved-views/start-page'

export default function Home() {
  return <StartPage />
}
