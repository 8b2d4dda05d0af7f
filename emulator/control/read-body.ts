import type { Context } from 'hono'

/** The JSON object of a control request; nothing at all counts as an empty one. */
export async function readBody(context: Context): Promise<Record<string, unknown>> {
  const body = await context.req.text()
  if (body === '') return {}
  const parsed: unknown = JSON.parse(body)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
