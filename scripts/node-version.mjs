import { Problem } from './main.mjs'
import { inProject, readJson } from './project.mjs'

/** Refuses in one line a Node that package.json does not allow; npm's own refusal takes a page. */
export function checkNodeVersion() {
  const { engines } = /** @type {{ engines: { node: string } }} */ (readJson(inProject('package.json')))
  if (allows(engines.node, process.versions.node)) return
  throw new Problem(
    `This needs Node ${engines.node}, and this is Node ${process.versions.node}. Install another: https://nodejs.org`,
  )
}

/**
 * The part of the range language that `engines` uses: `^20.19 || ^22.13 || >=24`.
 *
 * @param {string} range
 * @param {string} version
 */
export function allows(range, version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return range.split('||').some((part) => {
    const [, operator, fromMajor, fromMinor = '0'] = /^\s*(\^|>=)(\d+)(?:\.(\d+))?/.exec(part) ?? []
    const isNewer = major === Number(fromMajor) ? minor >= Number(fromMinor) : major > Number(fromMajor)
    return operator === '^' ? isNewer && major === Number(fromMajor) : operator === '>=' && isNewer
  })
}
