import { expect, test } from '../fixtures/test'

test.use({ appEnv: { NODE_OPTIONS: `--import ${new URL('../fixtures/breaker.mjs', import.meta.url).href}` } })

const cases = [
  // React's word for what broke while the server rendered.
  { place: 'page', inConsole: [/Minified React error #441/] },
  { place: 'proxy', inConsole: [] },
] as const

for (const { place, inConsole } of cases) {
  test(`a ${place} that breaks says so with an id under which the log has the stack, and quotes nothing`, async ({
    page,
    stack,
    consoleGuard,
  }) => {
    consoleGuard.expectFailedRequests(500, /\/users$/)
    for (const text of inConsole) consoleGuard.expectErrors(text)
    await page.route('**/users', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'x-break': place } }),
    )
    const answer = await page.goto('/users')
    expect(answer?.status()).toBe(500)
    expect(await answer?.headerValue('x-content-type-options')).toBe('nosniff')
    expect(await answer?.headerValue('content-security-policy')).toContain("default-src 'none'")
    await expect(page.getByRole('heading')).toHaveText('This page broke')
    const details = page.getByText(/^Details: /)
    const id = (await details.innerText()).replace('Details: ', '')

    const faults = stack.appLog.filter((line) => line.includes('"event":"fault"'))
    const [fault = ''] = faults.filter((line) => line.includes(`"${id}"`))
    expect(fault).toContain('"level":"error"')
    expect(fault).toMatch(/TypeError\\nat .*breaker\.mjs/)
    for (const line of faults) expect(line).not.toContain('robin')

    await page.unrouteAll()
    await page.goto('/users')
    await expect(page.getByRole('heading', { name: 'This page broke' })).toHaveCount(0)
  })
}
