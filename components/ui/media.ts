/** Cards in the place of table rows, and dialogs that fill the screen. */
export const narrow = '(max-width: 639px)'
export const noRoomForPanel = '(max-width: 1099px)'

export const whenNarrow = `@media ${narrow}` as const
export const withoutRoomForPanel = `@media ${noRoomForPanel}` as const
/** Of the top bar, where icons go without their words. */
export const withoutRoomForWords = '@media (max-width: 767px)'
/** Where the navigation is a drawer. */
export const withoutRoomForNavigation = '@media (max-width: 1023px)'
