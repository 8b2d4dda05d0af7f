import { describe, expect, it } from 'vitest'
import { auditVerdict } from './audit-verdict'

const report = (severity: string) =>
  JSON.stringify({
    vulnerabilities: { parser: { severity, range: '<2.0.0' } },
    metadata: { vulnerabilities: { [severity]: 1 } },
  })

describe('an audit', () => {
  it.each(['high', 'critical'])('is refused for a weakness of grade %s, by name', (severity) => {
    expect(auditVerdict(report(severity))).toEqual({
      isRefused: true,
      text: `Packages of production with known weaknesses:\nparser <2.0.0: ${severity}`,
    })
  })

  it('lets lesser ones pass, and a report without any', () => {
    expect(auditVerdict(report('moderate')).isRefused).toBe(false)
    expect(auditVerdict('{"vulnerabilities":{},"metadata":{"vulnerabilities":{}}}')).toMatchObject({
      isRefused: false,
      text: expect.stringContaining('No known weakness') as string,
    })
  })

  it.each(['', 'npm error audit endpoint returned an error', '{"error":{"code":"ENOAUDIT"}}'])(
    'that did not take place is never called clean: %s',
    (output) => {
      expect(auditVerdict(output).text).toMatch(/^Not audited/)
    },
  )
})
