import { useEffect, useState } from 'react'
import { loadLater } from '@/components/ui/load-later'

const SlowNotice = loadLater(() => import('./slow-notice').then((module) => module.SlowNotice))

const noticeableMs = 4_000

/** Says after a while that Graph is slow. Show it while something is being waited for. */
export function SlowNoticeLater({ className }: { className: string }) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), noticeableMs)
    return () => clearTimeout(timer)
  }, [])
  // Empty at first: some screen readers do not read a live region that appears together with its text.
  return (
    <div role="status" className={isSlow ? className : 'visually-hidden'}>
      {isSlow && <SlowNotice />}
    </div>
  )
}
