import 'server-only'
import { trace } from '@opentelemetry/api'
import { processWide } from './process-wide'
import { scope } from './telemetry'

const endpoints = [
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
  'OTEL_EXPORTER_OTLP_METRICS_ENDPOINT',
]

/** What OpenTelemetry would do otherwise: no metrics, logs as well, and the names of the machine and of its user. */
const defaults = {
  OTEL_SERVICE_NAME: scope,
  OTEL_TRACES_EXPORTER: 'otlp',
  OTEL_METRICS_EXPORTER: 'otlp',
  OTEL_LOGS_EXPORTER: 'none',
  OTEL_NODE_RESOURCE_DETECTORS: 'env',
}

/**
 * Sends metrics and traces where the standard variables of OpenTelemetry say; without an address nothing is even loaded. Call it
 * before anything is measured. Source: "OpenTelemetry environment variable specification".
 *
 * @returns what sends the rest and ends it
 */
export async function startTelemetry(): Promise<() => Promise<void>> {
  if (!endpoints.some((name) => process.env[name]) || process.env.OTEL_SDK_DISABLED === 'true') return async () => {}
  for (const [name, value] of Object.entries(defaults)) process.env[name] ??= value
  const { NodeSDK } = await import('@opentelemetry/sdk-node')
  const sdk = new NodeSDK()
  sdk.start()
  keepToOurselves()
  return () => sdk.shutdown().catch(() => undefined)
}

/** Next traces requests too where it finds somebody who does, with their addresses, which hold ids and names. */
function keepToOurselves(): void {
  const tracer = trace.getTracerProvider().getTracer(scope)
  processWide('tracer', () => tracer)
  trace.disable()
}
