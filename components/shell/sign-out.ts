'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSession } from '@/lib/auth/session-provider'
import { pendingAct } from '@/lib/storage/pending-act'
import { recentActs } from '@/lib/storage/recent-acts'

/** Clears everything this browser holds of the tenant. */
export function useForgetTenant(): () => void {
  const queryClient = useQueryClient()
  return () => {
    queryClient.clear()
    recentActs.clear()
    pendingAct.clear()
  }
}

export function useSignOut(): () => void {
  const session = useSession()
  const forgetTenant = useForgetTenant()
  return () => {
    forgetTenant()
    void session.signOut()
  }
}
