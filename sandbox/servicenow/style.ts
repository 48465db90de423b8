/** Plain and readable; the page is looked at, not lived in. */
export const styleSheet = `
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #1d2b36; background: #f4f6f7; }
.bar { background: #293e40; color: #fff; padding: 10px 24px; font-weight: 600; }
main { max-width: 960px; margin: 0 auto; padding: 16px 24px 48px; background: #fff; }
h1 { font-size: 24px; margin: 8px 0 12px; } h1 small, h2 small { font-weight: 400; color: #51636f; }
h2 { font-size: 17px; margin: 24px 0 8px; border-bottom: 1px solid #d5dde2; padding-bottom: 4px; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: 6px 8px; border-bottom: 1px solid #d5dde2; }
.flow { display: flex; list-style: none; padding: 0; margin: 0 0 12px; } .flow li { flex: 1; text-align: center; padding: 6px; background: #e6ebee; }
.flow .now { background: #1f6f43; color: #fff; font-weight: 600; }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 24px; margin: 0; } dt { display: inline; color: #51636f; } dt::after { content: ': '; } dd { display: inline; margin: 0; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
article { border-left: 3px solid #7f9aa8; padding: 6px 12px; margin: 8px 0; background: #f7f9fa; } article header { color: #51636f; font-size: 13px; margin-bottom: 4px; }
ul { margin: 0; padding-left: 20px; }
`;
