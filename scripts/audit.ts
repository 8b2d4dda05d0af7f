import { auditVerdict } from './audit-verdict'
import { main, Problem } from './main.mjs'
import { run } from './run'

/** Fails on a known weakness of a package of production, from "high" on. Where the registry does not answer, it says so and goes on. */
async function audit() {
  const { output } = await run('npm', ['audit', '--omit=dev', '--json'], { timeoutMs: 120_000 })
  const { isRefused, text } = auditVerdict(output)
  if (isRefused) throw new Problem(text)
  console.log(text)
}

await main(import.meta.url, audit)
