/** What of a list of all kinds could not be read, and why. */
export const missingKindsMessages = {
  summary: 'This list is not complete: {count, number} of {all, number} kinds could not be read.',
  activate:
    'Activate one that does in Privileged Identity Management if you are eligible, then try again; or ask somebody.',
  ofKinds: '{kinds}: {reason}',
  tryAgain: 'Try again',
}
