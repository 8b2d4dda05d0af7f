import { namedAppId } from './application'
import type { ObjectType } from './directory-object'
import { namedId } from './named-object'

export type DirectoryExtension = {
  id: string
  name: string
  appDisplayName: string
  /** The application object that registered it, when it is one of this tenant. */
  applicationId: string | null
  dataType: 'String'
  isMultiValued: boolean
  isSyncedFromOnPremises: boolean
  targetObjects: readonly ('User' | 'Group')[]
}

/** What applications, and the synchronisation, added to users and groups [DOC:resources/extensionproperty]. */
export const directoryExtensions: readonly DirectoryExtension[] = [
  extension(1, {
    name: extensionName(namedAppId(912), 'costCentre'),
    appDisplayName: 'Approval Flow',
    applicationId: namedId('application', 912),
    targetObjects: ['User', 'Group'],
  }),
  extension(2, {
    name: extensionName(namedAppId(912), 'badgeNumbers'),
    appDisplayName: 'Approval Flow',
    applicationId: namedId('application', 912),
    isMultiValued: true,
    targetObjects: ['User'],
  }),
  extension(3, {
    name: extensionName('e1e00000-0000-4000-8000-000000000001', 'division'),
    appDisplayName: 'Tenant Schema Extension App',
    isSyncedFromOnPremises: true,
    targetObjects: ['User'],
  }),
]

/** How Graph names a directory extension: the id of the application without hyphens stands in it. */
export function extensionName(appId: string, name: string): string {
  return `extension_${appId.replaceAll('-', '')}_${name}`
}

/** The extensions that objects of a type can hold. */
export function extensionsOf(type: ObjectType): DirectoryExtension[] {
  return directoryExtensions.filter(({ targetObjects }) =>
    targetObjects.some((target) => target.toLowerCase() === type.toLowerCase()),
  )
}

type Definition = Pick<DirectoryExtension, 'name' | 'appDisplayName' | 'targetObjects'> &
  Partial<Pick<DirectoryExtension, 'applicationId' | 'isMultiValued' | 'isSyncedFromOnPremises'>>

function extension(number: number, definition: Definition): DirectoryExtension {
  const usual = { applicationId: null, isMultiValued: false, isSyncedFromOnPremises: false }
  return {
    id: `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    dataType: 'String',
    ...usual,
    ...definition,
  }
}
