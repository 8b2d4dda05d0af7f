import { requirePermission } from '../access/permissions'
import { liveObjects } from '../deleted-items/conflicts'
import { badRequest, GraphError, type ErrorDetail } from '../graph-error'
import { noContent, type GraphContext, type GraphResponse } from '../message'
import { namingProblems } from '../naming-policy'

/** `POST /directoryObjects/validateProperties`: whether a group may have a name [DOC:directoryobject-validateproperties]. */
export function validateProperties({ emulator, caller, request }: GraphContext): GraphResponse {
  requirePermission(emulator, caller, { type: 'group', access: 'read' })
  const body = (request.body ?? {}) as Record<string, unknown>
  if (body.entityType !== 'Group') throw badRequest("Group is the only supported value of 'entityType'.")
  const names = Object.fromEntries(
    ['displayName', 'mailNickname'].flatMap((name) => (typeof body[name] === 'string' ? [[name, body[name]]] : [])),
  ) as Record<string, string>
  if (Object.keys(names).length === 0) throw badRequest("At least one of 'displayName' and 'mailNickname' is required.")
  const problems = namingProblems(emulator, caller.roles, names)
  const details = problems.length > 0 ? problems : takenNickname(names.mailNickname, liveNicknames(emulator))
  if (details.length === 0) return noContent
  const message = 'The values provided contain one or more validation errors.'
  throw new GraphError(422, 'Request_UnprocessableEntity', message, { details })
}

function liveNicknames({ directory }: GraphContext['emulator']): string[] {
  return liveObjects(directory, 'group').map(({ properties }) => String(properties.mailNickname).toLowerCase())
}

function takenNickname(nickname: string | undefined, taken: readonly string[]): ErrorDetail[] {
  if (nickname === undefined || !taken.includes(nickname.toLowerCase())) return []
  const message = 'Another object with the same value for property mailNickname already exists.'
  return [{ target: 'mailNickname', code: 'PropertyConflict', message }]
}
