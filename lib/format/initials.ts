/** Up to two initials of a name, or null where the script has none or the name gives none. */
export function initialsOf(name: string | null): string | null {
  const words = (name ?? '')
    .split(/[\s._-]+/u)
    .filter((word) => /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(word))
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return null
  const letters = words.length === 1 ? [...first].slice(0, 1) : [[...first][0], [...last][0]]
  return letters.join('').toUpperCase()
}
