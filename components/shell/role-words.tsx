'use client'

import type { Me } from '@/lib/contract/person'
import { useRoleWords } from './use-role-words'

/** The most telling active role, and how many there are besides. */
export function RoleWords({ me }: { me: Me }) {
  return useRoleWords(me).short
}
