/** Every way in which a sign-in can fail, as the person at the screen needs it told. */
type SignInProblem =
  'notAssigned' | 'notConsented' | 'cancelled' | 'cookiesBlocked' | 'wrongTenant' | 'unreachable' | 'other'

const problems: Record<SignInProblem, { title: string; advice: string }> = {
  notAssigned: {
    title: 'You are not assigned to this app',
    advice:
      'Your account is fine, but your organisation lets only assigned people in. Ask an administrator to assign you to Entra Recycle Bin under Enterprise applications.',
  },
  notConsented: {
    title: 'Your organisation has not allowed this app yet',
    advice:
      'Your account is fine. An administrator (Global, Privileged Role, Cloud Application or Application Administrator) has to allow Entra Recycle Bin to work in your name, once for everybody. It takes about a minute.',
  },
  cancelled: {
    title: 'You did not sign in',
    advice: 'The sign-in was cancelled. Nothing happened to your account.',
  },
  cookiesBlocked: {
    title: 'The browser keeps no data for this site',
    advice:
      'Signing in needs cookies and site storage. Allow them for this site, leave private browsing if it blocks them, then try again.',
  },
  wrongTenant: {
    title: 'That account belongs to another organisation',
    advice: 'Sign in with an account of the organisation whose deleted objects you want to see.',
  },
  unreachable: {
    title: 'The sign-in service cannot be reached',
    advice: 'Check the network connection, then try again.',
  },
  other: {
    title: 'The sign-in did not work',
    advice: 'Try again. If it stays, send the details to your administrator.',
  },
}

export const signInMessages = {
  problems,
  tryAgain: 'Try again',
  otherAccount: 'Sign in with another account',
  copyMessage: 'Copy a message for an administrator',
  copied: 'Copied',
  adminConsent: 'I am an administrator',
  messageForAdministrator:
    'Entra Recycle Bin needs to be allowed in our organisation. An administrator can allow it here: {link}',
  signedOutTitle: 'You are signed out',
  signedOutAdvice: 'This browser keeps nothing of your session.',
  signIn: 'Sign in',
  details: 'Details: {details}',
}
