type Takers = { readonly one: (text: string) => void; readonly several: (texts: readonly string[]) => void }

/** Takes apart what was pasted and looks like several texts. The code for it comes when it is needed. */
export function takeSeveral(pasted: string, { one, several }: Takers): void {
  void import('./pasted').then(
    ({ takePasted }) => {
      const { texts } = takePasted(pasted)
      if (texts.length > 1) several(texts)
      else one(texts[0] ?? '')
    },
    // As the field itself would have taken it.
    () => one(pasted.replaceAll(/\s+/g, ' ')),
  )
}
