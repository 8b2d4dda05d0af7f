import { EntraError } from './entra-error'

export type TokenForm = Readonly<Record<string, string>>
export type TokenRequest = { form: TokenForm; origin: string | undefined }

export function requireField(form: TokenForm, name: string): string {
  const value = form[name]
  if (value !== undefined && value !== '') return value
  throw new EntraError(900144, 'invalid_request', `The request body must contain the following parameter: '${name}'.`)
}
