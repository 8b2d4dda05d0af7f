import { AppError } from '@/lib/contract/app-error'
import { openRoute } from '@/lib/server/http/open-route'

/** Without it, a page would answer for addresses of the interface that do not exist. */
export const GET = openRoute('/api/[...path]', () => {
  throw new AppError({ code: 'notFound' })
})
