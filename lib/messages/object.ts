export const objectMessages = {
  noName: 'No name',
  timeLeft: {
    days: '{count, plural, one {# day} other {# days}}',
    hours: '{count, plural, =0 {under 1 hour} one {# hour} other {# hours}}',
    beingRemoved: 'Being removed',
    noEnd: 'No time limit',
    noEndAdvice: 'Stays until somebody deletes it by hand',
    unknown: 'Not known',
  },
  copy: 'Copy {what}',
  copied: 'Copied',
}
