import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '@/components/testing/show'
import { kinds } from '@/lib/kinds'
import { requestLimitOf } from '@/lib/kinds/request-limits'
import { PacedWait } from './paced-wait'

const status = page.getByRole('status')
const isLimited = ({ graph }: (typeof kinds)[number]) => requestLimitOf(graph.container) !== null
const limited = kinds.filter(isLimited).map(({ slug }) => slug)
const others = kinds.filter((kind) => !isLimited(kind)).map(({ slug }) => slug)

test('why it takes long is said once it does, where Graph takes few requests for one of the kinds', async () => {
  await show(<PacedWait kinds={[...others, ...limited.slice(0, 1)]} />)
  await expect.element(status).toHaveTextContent(/^$/)
  await expect.element(status).toHaveTextContent('Microsoft Graph takes few requests at a time')
})

test('nothing is said of kinds that it takes as many for as of any other', async () => {
  await show(<PacedWait kinds={others} />)
  await expect.element(status).not.toBeInTheDocument()
})
