import { StartView } from './start-view'

export default function Home() {
  return <StartView />
}
