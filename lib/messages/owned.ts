/** Of a list that shows a person without the role for it what is theirs. */
export const ownedMessages = {
  only: 'Only the {kind} that you own are shown; the bin may hold more.',
  may: {
    restore: 'As their owner you can restore them. Permanent deletion takes an administrator.',
    restoreAndPermanentDelete: 'As their owner you can restore them and delete them permanently.',
  },
  rest: 'For the rest: {advice}',
}
