/** The look of an exported page; it has no other source of style. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1c1f21; --quiet: #5d666b; --edge: #dfe3e5; --ground: #fff; --sunken: #f4f6f6; --link: #0b6a74; }
@media (prefers-color-scheme: dark) {
  :root { --text: #e6eaec; --quiet: #9aa5ab; --edge: #343b40; --ground: #15191b; --sunken: #1e2427; --link: #63c1cc; }
}
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.6 system-ui, sans-serif; }
main { max-width: 736px; margin: 0 auto; padding: 32px 24px; overflow-wrap: anywhere; }
h1 { font-size: 22px; line-height: 1.3; margin: 0; }
h2 { font-size: 14px; margin: 0 0 4px; }
small, .facts, .parted { color: var(--quiet); font-size: 12px; font-weight: 400; }
article { margin: 20px 0 0; padding: 0 0 0 14px; border-left: 2px solid var(--edge); }
.parted { margin: 28px 0 0; border-top: 1px solid var(--edge); padding-top: 8px; }
pre { background: var(--sunken); border: 1px solid var(--edge); border-radius: 6px; padding: 10px 12px; overflow-x: auto; font: 13px/1.5 ui-monospace, monospace; }
pre.plain { white-space: pre-wrap; }
code { font: 0.9em ui-monospace, monospace; }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--edge); padding: 4px 8px; text-align: start; }
blockquote { margin: 0 0 0 8px; padding-left: 10px; border-left: 2px solid var(--edge); color: var(--quiet); }
a { color: var(--link); }
details { color: var(--quiet); }
.sources, .files { font-size: 13px; }
@media print { main { max-width: none; padding: 0; } pre { white-space: pre-wrap; } article { break-inside: avoid-page; } }
`;
