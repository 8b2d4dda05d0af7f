import axe from 'axe-core'
import { expect } from 'vitest'
import { standards, violationsIn } from './violations'

/** Checks what is shown against WCAG 2.2 AA. */
export async function expectAccessible(): Promise<void> {
  const shown = document.querySelector('dialog[open]') ?? document.body
  await settled(shown)
  const results = await withoutTransitions(() => axe.run(shown, { runOnly: standards }))
  expect(violationsIn(results), 'accessibility').toEqual([])
}

/**
 * Until the first frame of even the shortest transition a text has the colour from before, so that a button which is enabled
 * while axe looks would have that of a disabled one.
 */
async function withoutTransitions<Result>(look: () => Promise<Result>): Promise<Result> {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*, *::before, *::after { transition: none !important }')
  document.adoptedStyleSheets.push(sheet)
  try {
    return await look()
  } finally {
    document.adoptedStyleSheets.pop()
  }
}

/** Half-faded text has another contrast than the text that a person reads. */
async function settled(shown: Element): Promise<void> {
  // What has just changed begins to fade with the next frame.
  await new Promise(requestAnimationFrame)
  await Promise.all(shown.getAnimations({ subtree: true }).map(endOf))
}

async function endOf(animation: Animation): Promise<void> {
  if (animation.effect?.getComputedTiming().iterations === Infinity) return
  // One that is called off by the next has not ended.
  await animation.finished.catch(() => undefined)
}
