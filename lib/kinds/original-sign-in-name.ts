import { readText, type GraphProperties } from './graph-properties'

/**
 * The sign-in name a deleted user had before Entra put the object id (without hyphens) in front of it.
 * The prefix is taken off only when it is this object's own id, so a name that merely looks like one stays whole.
 */
export function originalSignInName(userPrincipalName: string, objectId: string): string {
  const name = userPrincipalName.toLowerCase()
  const id = objectId.toLowerCase()
  const prefix = [id.replaceAll('-', ''), id].find((candidate) => candidate !== '' && name.startsWith(candidate))
  const rest = prefix ? userPrincipalName.slice(prefix.length) : userPrincipalName
  return rest.startsWith('@') || rest === '' ? userPrincipalName : rest
}

/** The sign-in name that an object had before it was deleted, or null where it has none. */
export function signInNameOf(object: { readonly id: string; readonly properties: GraphProperties }): string | null {
  const name = readText(object.properties, 'userPrincipalName')
  return name === null ? null : originalSignInName(name, object.id)
}
