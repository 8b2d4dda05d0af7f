/** The browser's sign-in at the practice tenant. */
export const sessionCookie = 'practice_session'

/** Lax: the app and the emulator are both `localhost`, so hidden frames carry it. */
export const sessionCookieOptions = { httpOnly: true, sameSite: 'Lax', path: '/' } as const
