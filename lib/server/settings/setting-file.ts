import 'server-only'
import { readFileSync, statSync } from 'node:fs'

export type SettingFile = { readonly text: string } | { readonly problem: string }

/** More than any certificate, token or secret. */
const mostBytes = 1024 * 1024

/** What a setting that names a file leads to, or why that is nothing. */
export function readSettingFile(path: string): SettingFile {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) return { problem: 'names a folder, not a file' }
    if (!stats.isFile() || stats.size > mostBytes) return { problem: 'names what is no file of this kind' }
    const text = readFileSync(path, 'utf8').trim()
    return text === '' ? { problem: 'names an empty file' } : { text }
  } catch (error) {
    return { problem: problemsOfReading[codeOf(error)] ?? 'names a file that cannot be read' }
  }
}

const problemsOfReading: Readonly<Record<string, string>> = {
  ENOENT: 'names a file that does not exist',
  ENOTDIR: 'names a file that does not exist',
  EACCES: 'names a file that this process may not read',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
