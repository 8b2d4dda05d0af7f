import type { SignInProblem } from '@/lib/contract/sign-in-problem'

/** As the person at the screen needs it told, on a page of its own and where reading or acting met it. */
const problems: Record<SignInProblem, { title: string; advice: string }> = {
  ended: {
    title: 'Your sign-in has ended.',
    advice:
      'Microsoft Entra ends it after a day at the latest, and when the password or the rules of your organisation change. Sign in again; you come back to this place.',
  },
  notRenewed: {
    title: 'Your sign-in could not be renewed in the background.',
    advice:
      'It took too long, or the browser or the network does not let the sign-in page work unseen. Sign in again; you come back to this place.',
  },
  answerLost: {
    title: 'The answer of the sign-in did not arrive whole.',
    advice: 'Sign in again; you come back to this place. If it stays, close other tabs of this site first.',
  },
  unreachable: {
    title: 'The sign-in service of Microsoft cannot be reached.',
    advice: 'Check the network connection, then try again. If it stays, sign in again; you come back to this place.',
  },
  busy: {
    title: 'The sign-in service of Microsoft has a problem.',
    advice: 'It is none of yours and mostly short. Try again in a minute.',
  },
  underWay: {
    title: 'Another sign-in is under way in this tab.',
    advice: 'Wait a moment, then try again. If it stays, open this address in a new tab.',
  },
  cookiesBlocked: {
    title: 'The browser keeps no data for this site.',
    advice:
      'Signing in needs cookies and site storage. Allow them for this site, leave private browsing if it blocks them, then sign in again.',
  },
  noRoom: {
    title: 'The browser has no room left for your sign-in.',
    advice:
      'The store that it keeps for this site is full. Close other tabs of this site or clear its data, then sign in again. Saved views are part of that data: take them to a file first.',
  },
  notSupported: {
    title: 'This browser cannot keep a sign-in safe here.',
    advice: 'It takes a current browser and an address that begins with https://. Open the site there.',
  },
  framed: {
    title: 'Nobody can sign in inside another page.',
    advice: 'Open this address in a tab of its own, and allow its windows if the browser blocks them.',
  },
  cancelled: {
    title: 'You did not sign in.',
    advice: 'The sign-in was cancelled. Nothing happened to your account.',
  },
  notAssigned: {
    title: 'You are not assigned to this app.',
    advice:
      'Your account is fine, but your organisation lets only assigned people in. Ask an administrator to assign you to Entra Recycle Bin under Enterprise applications.',
  },
  notConsented: {
    title: 'Your organisation has not allowed this app yet.',
    advice:
      'Your account is fine. An administrator (Global, Privileged Role, Cloud Application or Application Administrator) has to allow Entra Recycle Bin to work in your name, once for everybody. It takes about a minute.',
  },
  wrongTenant: {
    title: 'That account belongs to another organisation.',
    advice: 'Sign in with an account of the organisation whose deleted objects you want to see.',
  },
  keptOut: {
    title: 'Your organisation does not let this account in from here.',
    advice:
      'A Conditional Access policy forbids it for this device, place or app, or the account is disabled or locked. Send the details to your administrator.',
  },
  misconfigured: {
    title: 'This site and its app registration do not fit together.',
    advice: 'Nobody can sign in until that is mended. Send the details to whoever runs this site.',
  },
  other: {
    title: 'The sign-in did not work.',
    advice: 'Sign in again; you come back to this place. If it stays, send the details to your administrator.',
  },
}

export const signInMessages = {
  problems,
  signInAgain: 'Sign in again',
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
