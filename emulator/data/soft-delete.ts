import { baseTypeOf, textOf, toGraphTime, type DirectoryObject } from './directory-object'

/**
 * What a soft delete makes of an object. A user's UPN gets the object id without hyphens in front, which frees the name
 * for others; `mail` and the proxy addresses stay, as lists of deleted users show.
 */
export function softDeleted(object: DirectoryObject, atMs: number): DirectoryObject {
  return {
    ...object,
    deletedDateTime: toGraphTime(atMs),
    properties: { ...object.properties, ...whileDeleted(object) },
  }
}

/** The same object as it was before, but for what the caller of restore asked to change. */
export function restored(object: DirectoryObject, changes: Record<string, unknown> = {}): DirectoryObject {
  const properties = { ...object.properties, ...afterRestore(object), ...changes }
  return { ...object, deletedDateTime: null, properties }
}

/** The UPN that the user had before its deletion. */
export function originalUserPrincipalName(object: DirectoryObject): string {
  const name = textOf(object, 'userPrincipalName')
  const prefix = manglingPrefix(object)
  return name.startsWith(prefix) ? name.slice(prefix.length) : name
}

function whileDeleted(object: DirectoryObject): Record<string, unknown> {
  if (baseTypeOf(object.type) === 'user') {
    return { userPrincipalName: manglingPrefix(object) + textOf(object, 'userPrincipalName') }
  }
  // Devices lose their compliance until their next check-in [ED:concept-soft-delete-devices].
  return object.type === 'device' ? { isCompliant: false } : {}
}

function afterRestore(object: DirectoryObject): Record<string, unknown> {
  return baseTypeOf(object.type) === 'user' ? { userPrincipalName: originalUserPrincipalName(object) } : {}
}

function manglingPrefix(object: DirectoryObject): string {
  return object.id.replaceAll('-', '')
}
