import { hasScope } from '../access/permissions'
import { denied, notFound } from '../graph-error'
import { ok, type GraphContext, type GraphResponse } from '../message'
import { readObject } from '../odata/read-object'
import { schemaOf } from '../schema/schemas'

/** `GET /me`: the signed-in person, who needs no role for it. */
export function getMe(context: GraphContext): GraphResponse {
  const { emulator, request, caller } = context
  if (!hasScope(caller, ['User.Read', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'])) throw denied()
  const user = emulator.directory.replica().get(caller.userId)
  if (user === undefined || user.deletedDateTime !== null) throw notFound(caller.userId)
  const schema = schemaOf('user', request.version)
  return ok({
    '@odata.context': `${emulator.baseUrl}/${request.version}/$metadata#users/$entity`,
    ...readObject(context, user, schema),
  })
}
