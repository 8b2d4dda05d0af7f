/** Round steps, at most four of them. */
export function scaleOf(most: number): { readonly step: number; readonly top: number } {
  const least = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(least))
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least) ?? power)
  return { step, top: step * Math.ceil(Math.max(1, most) / step) }
}
