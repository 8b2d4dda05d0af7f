import 'server-only'

/**
 * Brings whoever opened a page under another address to the set one, where alone a sign-in can end. Only the browser knows the
 * address; a proxy may show the server any.
 */
export function movingScript(publicUrl: string): string {
  const own = JSON.stringify(publicUrl)
  return `location.origin===${own}||location.replace(${own}+location.href.slice(location.origin.length))`
}
