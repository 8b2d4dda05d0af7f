/** Apart from the others, because the page that stands in for a broken one loads with every page. */
export const problemMessages = {
  requestId: 'Request id {requestId}',
  said: 'Microsoft says: <quote></quote>',
  tryAgain: 'Try again',
  signIn: 'Sign in again',
  notFoundTitle: 'There is no such page',
  notFoundAdvice: 'The address may be cut, or the page is gone.',
  unreadableTitle: 'This address cannot be read',
  unreadableAdvice: 'It was cut or changed on its way. Type it again, or begin at the start page.',
  toStart: 'Go to the start page',
  unexpectedTitle: 'This page broke',
  unexpectedAdvice:
    'Nothing was deleted or restored by it. Load it again; if it stays, send the details to your administrator.',
  reload: 'Load again',
  details: 'Details: {digest}',
}
