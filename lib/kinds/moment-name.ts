/** Whether a property holds a moment, by its name alone: the list shows properties of which it has loaded no more. */
export function isMomentName(name: string): boolean {
  return /(DateTime|HireDate)$/.test(name)
}
