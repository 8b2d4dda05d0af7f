import 'server-only'

/** What is wrong with the text of any setting, whatever it is for; null where nothing is. Says nothing of the text itself. */
export function textProblem(text: string): string | null {
  return problems.find(({ shape }) => shape.test(text))?.problem ?? null
}

const problems: readonly { readonly shape: RegExp; readonly problem: string }[] = [
  {
    shape: /^(["'`“”‘’]).*["'`“”‘’]$/s,
    problem: 'is in quotes, which belong to the value where no shell takes them away; leave them out',
  },
  {
    shape: /@Microsoft\.KeyVault\(|\$\{[^}]*\}|\$\([^)]*\)|\{\{.*\}\}|^\$\w+$|^%\w+%$/,
    problem: 'holds a reference that nothing has replaced by a value',
  },
  { shape: /^<.*>$|^\{.*\}$|^\[.*\]$/s, problem: 'holds a placeholder; set the value itself, without brackets' },
  { shape: /\p{Cc}/u, problem: 'has a line break or another control character within' },
]
