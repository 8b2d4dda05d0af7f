import { loadLater } from '@/components/ui/load-later'

export const SignedOut = loadLater(() => import('./sign-in-pages').then((module) => module.SignedOut))
export const SignInProblem = loadLater(() => import('./sign-in-pages').then((module) => module.SignInProblem))
