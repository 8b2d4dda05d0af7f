/** The least that makes a configuration, with values as Entra makes them. */
export const leastSettings = {
  ENTRA_TENANT_ID: '6f1c2a90-3b7d-4e58-9c04-a1b2d3e4f501',
  ENTRA_CLIENT_ID: '2d9e8c47-51aa-4f06-8b3c-0e7f6a5b4c12',
  ENTRA_CLIENT_SECRET: 'Qk38Q~h2Vw.t7-mPz0_LrYc5NxJd1uFgEa9SbKoT',
}
