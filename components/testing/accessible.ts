import axe from 'axe-core'
import { expect } from 'vitest'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Checks what is shown against WCAG 2.2 AA. */
export async function expectAccessible(): Promise<void> {
  const shown = document.querySelector('dialog[open]') ?? document.body
  await Promise.all(shown.getAnimations({ subtree: true }).map(({ finished }) => finished))
  const { violations } = await axe.run(shown, { runOnly: standards })
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`),
  )
  expect(found, 'accessibility').toEqual([])
}
