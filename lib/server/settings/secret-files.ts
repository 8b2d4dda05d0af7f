import 'server-only'
import type { Problem } from './between'
import { readSettingFile } from './setting-file'

type Settings = Readonly<Record<string, string>>

/** Settings that may lie in a file, named by the same variable with `_FILE` behind it, as secrets of containers do. */
const namesInFiles = ['ENTRA_CLIENT_SECRET', 'APP_KEY']

export type Gathered = {
  readonly set: Settings
  readonly problems: readonly Problem[]
  readonly shownAs: ReadonlyMap<string, string>
}

/** The settings with what lies in files, what is wrong with the files, and which variable to name for what came from one. */
export function withSecretFiles(set: Settings): Gathered {
  const read: Record<string, string> = {}
  const problems: Problem[] = []
  const shownAs = new Map<string, string>()
  for (const name of namesInFiles) {
    const fileName = `${name}_FILE`
    const path = set[fileName]
    if (path === undefined) continue
    shownAs.set(name, fileName)
    const file = readSettingFile(path)
    if (set[name] !== undefined) problems.push({ name: `${name}, ${fileName}`, problem: 'set only one of them' })
    else if ('problem' in file) problems.push({ name, problem: file.problem })
    else read[name] = file.text
  }
  return { set: { ...set, ...read }, problems, shownAs }
}
