import { narrowScreen } from './figures.js';

/** A screen on which most tables would be cut at the right. */
const narrowForTables = 'screen and (max-width: 60rem)';

/** The edge at which a table goes on out of sight is in shadow; where it ends, a white sheet that moves along covers it. */
const edgeShadows = [
  'linear-gradient(90deg, #fff 30%, #fff0) 0 / 3rem 100% no-repeat local',
  'linear-gradient(270deg, #fff 30%, #fff0) 100% / 3rem 100% no-repeat local',
  'linear-gradient(90deg, #0003, #0000) 0 / 0.8rem 100% no-repeat',
  'linear-gradient(270deg, #0003, #0000) 100% / 0.8rem 100% no-repeat',
].join(', ');

/** The look of the report: one column to read, tables that become blocks on a telephone, everything there in print. */
export const style = `
:root { --ink: #1a1a1a; --faint: #555; --line: #d0d0d0; --soft: #f4f6f8; --accent: #005a8f; }
* { box-sizing: border-box; }
body { margin: 0; font: 17px/1.55 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; color: var(--ink); background: #fff; }
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0.2rem 0 0.4rem; }
h2 { font-size: 1.35rem; margin: 2.4rem 0 0.6rem; padding-top: 0.9rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.4rem 0 0.3rem; }
p { margin: 0.5rem 0; max-width: 46rem; }
.faint { color: var(--faint); }
.lead { background: var(--soft); border-left: 5px solid var(--accent); padding: 0.8rem 1.1rem; font-size: 1.08rem; }
.lead p { max-width: none; }
ul { max-width: 46rem; padding-left: 1.2rem; }
.scroll { overflow-x: auto; margin: 1.2rem 0; container-type: inline-size; background: ${edgeShadows}; }
.scroll:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; font-size: 0.86rem; line-height: 1.35; width: 100%; }
caption { text-align: left; padding-bottom: 0.5rem; color: var(--faint); }
caption div { position: sticky; left: 0; max-width: 100cqi; }
caption strong { color: var(--ink); }
th, td { border-bottom: 1px solid var(--line); padding: 0.45rem 0.6rem; vertical-align: top; text-align: right; font-variant-numeric: tabular-nums; }
thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); }
th:first-child { text-align: left; min-width: 9rem; }
tbody th { font-weight: 500; }
tr.baseline { background: var(--soft); }
tr.baseline th { font-weight: 700; }
td small { color: var(--faint); }
td:has(small) { min-width: 5.8rem; }
.better { color: #00573c; } .worse { color: #9a2d00; } .more, .fewer, .untold, .too-few { color: var(--faint); }
.prose th, .prose td { text-align: left; overflow-wrap: anywhere; }
figure { margin: 1.8rem 0 2.4rem; }
figcaption { font-size: 0.92rem; color: var(--faint); margin-top: 0.4rem; max-width: 50rem; }
.picture { overflow-x: auto; }
.picture.vega-embed { max-width: 100%; }
.picture svg { max-width: 100%; height: auto; }
.picture.narrow { display: none; }
.narrow svg { width: 100%; max-width: 28rem; }
.picture.narrow.has-actions { display: none; padding: 2rem 0 0; }
button { font: inherit; font-size: 0.88rem; padding: 0.3rem 0.8rem; border: 1px solid var(--accent); border-radius: 4px; background: #fff; color: var(--accent); cursor: pointer; margin-top: 0.4rem; }
button:hover { background: var(--accent); color: #fff; }
details { margin: 1rem 0; }
summary { cursor: pointer; font-weight: 600; }
pre { background: var(--soft); padding: 0.7rem 1rem; overflow-x: auto; font-size: 0.9rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.2rem; }
dt { color: var(--faint); } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 66rem) { figure[data-interactive] .picture { overflow: visible; } }
@media screen and (max-width: 40rem) { body { font-size: 16px; } dl { grid-template-columns: 1fr; } main, header, footer { padding-inline: 1rem; } }
@media ${narrowScreen} {
  .picture.wide { display: none; } .picture.narrow, .picture.narrow.has-actions { display: block; }
}
@media ${narrowForTables} {
  table, caption, tbody, tr, th, td { display: block; } thead { display: none; }
  tr { padding: 0.4rem 0.6rem; border-bottom: 2px solid var(--line); } tr:first-child { border-top: 2px solid var(--ink); }
  th, td { border: 0; padding: 0.2rem 0; } tbody th { font-weight: 700; }
  td { display: flex; justify-content: space-between; gap: 1rem; max-width: 34rem; } td::before { content: attr(data-label); color: var(--faint); text-align: left; min-width: 35%; }
}
@media print {
  body { font-size: 10.5pt; } main, header, footer { max-width: none; padding: 0; }
  button, .interactive-hint { display: none; }
  figure, tr, .lead { break-inside: avoid; } h2, h3, caption { break-after: avoid; }
  .scroll, .picture { overflow: visible; background: none; } table { font-size: 7pt; } table.wide { font-size: 6pt; }
  th, td { padding: 0.25rem 0.2rem; } th:first-child { min-width: 4rem; } td:has(small) { min-width: 0; } .wide th, .wide td { padding: 0.25rem 0.1rem; }
  @page { size: A4; margin: 15mm; }
}
`.trim();
