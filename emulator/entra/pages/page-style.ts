/** One sheet for all pages of the sign-in, light and dark, and readable in forced colours. */
export const pageStyle = `
:root { --page: #eef1f5; --card: #fff; --text: #1b1b1b; --quiet: #5a5a5a; --line: #d6d6d6; --hover: #f0f4fa; --accent: #0062ad; --onAccent: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --page: #1b1d21; --card: #292c31; --text: #f5f5f5; --quiet: #b8bcc2; --line: #454a52; --hover: #353a42; --accent: #7cc4ff; --onAccent: #10202e; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--page); color: var(--text); font: 15px/1.45 "Segoe UI", system-ui, sans-serif; }
.practice { margin: 0; padding: 8px 16px; background: #fff4ce; color: #3d2f00; text-align: center; }
main { width: min(440px, calc(100% - 32px)); margin: 6vh auto 32px; padding: 36px 44px 40px; background: var(--card); border: 1px solid var(--line); box-shadow: 0 2px 6px rgb(0 0 0 / .2); }
@media (max-width: 480px) { main { padding: 24px 20px; margin-top: 24px; } }
.brand { margin: 0 0 12px; color: var(--quiet); font-weight: 600; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.2; font-weight: 600; }
p { margin: 0 0 12px; }
ul.accounts { list-style: none; margin: 0 -44px 20px; padding: 0; }
@media (max-width: 480px) { ul.accounts { margin-inline: -20px; } }
ul.accounts button { display: flex; gap: 14px; align-items: center; width: 100%; padding: 10px 44px; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
@media (max-width: 480px) { ul.accounts button { padding-inline: 20px; } }
ul.accounts button:hover { background: var(--hover); }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; display: grid; place-items: center; background: var(--accent); color: var(--onAccent); font-weight: 600; }
ul.accounts strong, ul.accounts small { display: block; overflow-wrap: anywhere; }
ul.accounts small, .quiet { color: var(--quiet); font-size: 13px; }
ul.permissions { margin: 0 0 20px; padding-inline-start: 20px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; justify-content: end; margin: 20px 0 0; }
.actions button { min-width: 108px; min-height: 32px; padding: 4px 12px; border: 1px solid var(--line); background: var(--card); color: inherit; font: inherit; cursor: pointer; }
.actions button.primary { background: var(--accent); border-color: var(--accent); color: var(--onAccent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.actions button:focus-visible { outline-offset: 2px; }
dl { margin: 0; font-size: 13px; overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 8px; color: var(--quiet); }
`
