type Report = {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> }
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity?: string; readonly range?: string }>>
}

const grave = ['high', 'critical']

/** What `npm audit --json` printed, as a verdict. Something else than a report is no clean bill: it is said that nothing was checked. */
export function auditVerdict(output: string): { readonly isRefused: boolean; readonly text: string } {
  const report = reportIn(output)
  if (!report?.metadata?.vulnerabilities) {
    return { isRefused: false, text: 'Not audited: the registry does not answer `npm audit`. Audit where it does.' }
  }
  const found = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity = '' }]) => grave.includes(severity))
  if (found.length === 0) return { isRefused: false, text: 'No known weakness of grade high or critical.' }
  const lines = found.map(([name, { severity, range }]) => `${name} ${range ?? ''}: ${severity}`)
  return { isRefused: true, text: ['Packages of production with known weaknesses:', ...lines].join('\n') }
}

function reportIn(output: string): Report | null {
  const [start, end] = [output.indexOf('{'), output.lastIndexOf('}')]
  try {
    return JSON.parse(output.slice(start, end + 1)) as Report
  } catch {
    return null
  }
}
