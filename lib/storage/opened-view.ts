const storageKey = 'entra-recycle-bin.opened-view'

/** Which saved view this tab was last taken to, so that a changed view can be put back where it came from. */
export const openedView = {
  read: (): string | null => window.sessionStorage.getItem(storageKey),
  keep: (id: string): void => window.sessionStorage.setItem(storageKey, id),
}
