import type { Context } from 'hono'
import { html } from 'hono/html'
import { accounts, type Account } from '../../data/accounts'
import { partnerTenant, registration, tenant } from '../../data/tenant'
import type { AuthorizeRequest } from '../authorize-request'
import type { SignInPage } from '../sign-in-steps'
import { renderPage, type Markup } from './layout'

/** The page for what the person has to do next. */
export function stepPage(context: Context, { redirectUri }: AuthorizeRequest, step: SignInPage): Promise<Response> {
  const action = `/${tenant.id}/practice-sign-in?${new URL(context.req.url).searchParams}`
  const formTarget = redirectUri
  if (step.kind === 'pick-account') {
    return renderPage(context, { title: 'Pick an account', content: accountPicker(action), formTarget })
  }
  const { account } = step.session
  if (step.kind === 'second-factor') {
    return renderPage(context, {
      title: 'Verify your identity',
      content: secondFactor(action, account.username),
      formTarget,
    })
  }
  return renderPage(context, { title: 'Permissions requested', content: consent(action, account.username), formTarget })
}

function accountPicker(action: string): Markup {
  return html`<h1>Pick an account</h1>
    <p>to continue to ${registration.displayName}</p>
    <form method="post" action="${action}">
      <ul class="accounts">
        ${accounts.map(
          ({ username, displayName, ...account }) =>
            html`<li>
              <button name="account" value="${username}">
                <span class="avatar" aria-hidden="true">${initialsOf(displayName)}</span>
                <span>
                  <strong>${displayName}</strong>
                  <small>${username}</small>
                  <small>${describeRoles(account)}</small>
                </span>
              </button>
            </li>`,
        )}
      </ul>
      ${cancelAction()}
    </form>`
}

function describeRoles({
  roles,
  eligibleRoles = [],
  scopedRoles = [],
  home,
}: Omit<Account, 'username' | 'displayName'>): string {
  if (home !== undefined) return `Guest of ${partnerTenant.displayName}: ${roles.join(', ')}`
  if (roles.length > 0) return roles.join(', ')
  if (scopedRoles.length > 0) return `In one unit: ${scopedRoles.map(({ role }) => role).join(', ')}`
  return eligibleRoles.length > 0 ? `Eligible: ${eligibleRoles.join(', ')}` : 'No role'
}

function initialsOf(displayName: string): string {
  return displayName
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
}

function secondFactor(action: string, username: string): Markup {
  return html`<p class="quiet">${username}</p>
    <h1>Verify your identity</h1>
    <p>Your organisation asks for a second factor here. In the practice tenant a click is enough.</p>
    <form method="post" action="${action}">
      <p class="actions">
        <button name="action" value="cancel">Cancel</button>
        <button class="primary" name="action" value="second-factor">Approve</button>
      </p>
    </form>`
}

function consent(action: string, username: string): Markup {
  return html`<p class="quiet">${username}</p>
    <h1>Permissions requested</h1>
    <p>${registration.displayName} would like to:</p>
    <ul class="permissions">
      <li>Sign you in and read your profile</li>
      <li>Find, restore and permanently delete deleted objects as you</li>
    </ul>
    <form method="post" action="${action}">
      <p class="actions">
        <button name="action" value="cancel">Cancel</button>
        <button class="primary" name="action" value="consent">Accept</button>
      </p>
    </form>`
}

function cancelAction(): Markup {
  return html`<p class="actions"><button name="action" value="cancel">Cancel</button></p>`
}
