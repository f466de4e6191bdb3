/**
 * The style of the page, and the only file with its colours. It is one text, so that the page can allow it by one hash.
 */

/** The class for a handling mark, which sets its colours and its place on each printed page. */
export const handlingClasses: Readonly<Record<string, string>> = {
  'TLP:CLEAR': 'tlp-clear',
  'TLP:GREEN': 'tlp-green',
  'TLP:AMBER': 'tlp-amber',
  'TLP:AMBER+STRICT': 'tlp-amber-strict',
  'TLP:RED': 'tlp-red',
};

/** The colours of the handling marks, always on black (FIRST, Traffic Light Protocol 2.0). */
const handlingColours: Readonly<Record<string, string>> = {
  'tlp-clear': '#ffffff',
  'tlp-green': '#33ff00',
  'tlp-amber': '#ffc000',
  'tlp-amber-strict': '#ffc000',
  'tlp-red': '#ff2b2b',
};

/** The colours of text on a screen, for light and dark. Every pair has a contrast of at least 4.5 (WCAG AA). */
const screen = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --raised: #f4f1ea; --ink: #1d1c1a; --muted: #5f5b53; --rule: #d9d4c9;
  --link: #0b5a6b; --judgment: #6d3580; --warning: #8a4b00; --high: #a02018;
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, 'Noto Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181b; --raised: #1f2226; --ink: #e4e1da; --muted: #a5a098; --rule: #383c42;
    --link: #86cbdc; --judgment: #d3a6e3; --warning: #efb567; --high: #ff9a8d;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--serif); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 38rem; padding: 0 1.15rem 2rem; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1, h2, h3, p, li, dt, dd { unicode-bidi: plaintext; text-align: start; }
.likelihood, .confidence, .confidence b, .estimate span, .kind, .muted, time, a.source, a.block, a.link { unicode-bidi: isolate; }
a { color: var(--link); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
a.actor, a.source, a.block { text-decoration-style: dotted; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus, header:focus, section:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; z-index: 1; background: var(--paper); padding: .4rem .8rem; }

header { padding-top: 1rem; }
h1 { font-size: clamp(1.75rem, 1.3rem + 2vw, 2.35rem); line-height: 1.15; font-weight: 700; letter-spacing: -.01em; text-wrap: balance; margin-top: 1.1rem; }
.subtitle { font-size: 1.15rem; line-height: 1.4; color: var(--muted); font-style: italic; margin-top: .35rem; }
.facts, .draft { font: .875rem/1.5 var(--sans); color: var(--muted); margin-top: .8rem; }
.draft { margin-top: .3rem; }
.handling { font: 700 1rem/1.5 var(--sans); letter-spacing: .02em; background: #000; color: #fff; width: fit-content; margin-left: auto; padding: .1rem .55rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.muted { color: var(--muted); }
.warning { color: var(--warning); }

nav { font: .9rem/1.45 var(--sans); border-block: 1px solid var(--rule); padding: .5rem 0; margin-top: 1.3rem; }
nav ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
nav a { display: inline-block; padding: .35rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav .muted, h2 .muted { font-weight: 400; font-size: .85em; font-variant-numeric: tabular-nums; }

section { padding-top: 2.4rem; }
h2 { font-size: 1.5rem; line-height: 1.25; padding-bottom: .3rem; border-bottom: 1px solid var(--rule); margin-bottom: 1rem; text-wrap: balance; }
h3 { font: 600 .82rem/1.4 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--muted); margin: 1.7rem 0 .5rem; }
h3 a { text-transform: none; letter-spacing: 0; font-size: .95rem; }
h2 + h3, h2 + ul, h2 + dl, h2 + p { margin-top: 0; }
p + p { margin-top: .6rem; }
.lead { font-size: 1.2rem; line-height: 1.5; border-inline-start: 4px solid var(--link); background: var(--raised); padding: .8rem 1rem; }
ul { list-style: none; }
ul > li { margin-top: .65rem; padding-inline-start: 1.4rem; position: relative; }
ul > li:first-child { margin-top: 0; }
ul > li::before { position: absolute; inset-inline-start: .1rem; color: var(--muted); content: '•'; content: '•' / ''; }
li.assumption::before { content: '◦'; content: '◦' / ''; }
li.talking-point::before { content: '›'; content: '›' / ''; font-weight: 700; }
li.watch-out::before { content: '!'; content: '!' / ''; font-weight: 700; }
li.gap::before { content: '?'; content: '?' / ''; font-weight: 700; }
li.alternative::before { content: '◇'; content: '◇' / ''; }
li.indicator::before { content: '▸'; content: '▸' / ''; }
li.judgment::before { content: '◆'; content: '◆' / ''; color: var(--judgment); }
li.exchange::before { content: none; }
li.assumption { font-style: italic; }
li.assumption .kind { font: 600 .85em var(--sans); color: var(--muted); }
sup { font: .72rem/0 var(--sans); vertical-align: super; white-space: nowrap; }
sup a { text-decoration: none; padding: .35rem .12rem; }
sup a:hover { text-decoration: underline; }

li.judgment, li.exchange { margin-top: 1.3rem; }
.estimate { display: flex; flex-wrap: wrap; gap: 0 1.2rem; align-items: center; font: .9rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
.estimate + p { margin-top: .15rem; }
.likelihood { color: var(--judgment); }
.bar { display: inline-block; width: 6.5rem; height: .6rem; margin: 0 .3rem; fill: var(--rule); }
.estimate > span > span { white-space: nowrap; }
.bar .range { fill: var(--judgment); }
.details { font-size: .95rem; margin-top: .35rem; }
.details > div { display: grid; grid-template-columns: 5.6rem 1fr; gap: 0 .8rem; }
.entries { display: grid; grid-template-columns: fit-content(8rem) 1fr; gap: .45rem 1rem; }
.entries dt { min-width: 3.6rem; }
.entries > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
.details dt, .entries dt { grid-column: 1; font: .85rem/1.72 var(--sans); color: var(--muted); }
.details dd, .entries dd { grid-column: 2; }
.high { color: var(--high); }
.medium { color: var(--warning); }
.low { font-weight: 400; }

figure { margin-top: .8rem; padding-inline-start: 1.4rem; border-inline-start: 2px solid var(--rule); }
h3 + figure { margin-top: 0; }
blockquote { font-style: italic; }
figcaption { font: .9rem/1.5 var(--sans); color: var(--muted); }
article { margin-top: 1.5rem; }
h2 + article { margin-top: 0; }
article h3 { font: 700 1.1rem/1.35 var(--serif); letter-spacing: 0; text-transform: none; color: var(--ink); margin: 0; }
.names { color: var(--muted); }
h3 + p, .names + p { margin-top: 0; }
.names i { font-weight: 600; }
.ask { font-weight: 600; }
.ask b, .answer b { position: absolute; inset-inline-start: 0; font: 600 .9rem/1.72 var(--sans); color: var(--muted); }
.ask + .answer { margin-top: .2rem; }
.held { font: .9rem/1.5 var(--sans); color: var(--muted); margin-top: .8rem; }
section > ol { padding-inline-start: 1.6rem; }
section > ol > li + li { margin-top: 1rem; }
section > ol > li > p { margin: 0; }
section > ol > li > p:first-child { font-weight: 600; }
section > ol > li::marker { font: .9rem var(--sans); color: var(--muted); }
:target { scroll-margin-top: 1rem; }
article:target, li:target, div:target { background: var(--raised); box-shadow: 0 0 0 .5rem var(--raised); }
footer { font: .9rem/1.5 var(--sans); border-top: 1px solid var(--rule); margin-top: 2.5rem; padding-top: .8rem; }
@media (max-width: 30rem) {
  .bar { width: 4.5rem; }
  .details > div { grid-template-columns: 4.6rem 1fr; }
  .entries { grid-template-columns: fit-content(5.6rem) 1fr; }
}
@media (min-width: 64rem) {
  body:has(> nav) { max-width: 56rem; display: grid; grid-template-columns: 12rem minmax(0, 40rem); column-gap: 3rem; align-content: start; }
  header, footer { grid-column: 1 / -1; }
  .estimate > span:first-child > .likelihood:first-child { display: inline-block; min-width: 9.5rem; }
  nav { border-block: 0; position: sticky; top: 1.5rem; align-self: start; margin-top: 2.2rem; padding: 0; max-height: calc(100vh - 3rem); overflow-y: auto; }
  nav ol { display: block; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/**
 * The style on paper: A4, two columns in 9 pt (the width of a newspaper column), and no text below 8 pt. The handling
 * mark is in the margin of each page, in 12 pt on the right, as TLP 2.0 demands.
 */
const print = `
@page { size: A4; margin: 13mm 11mm; @bottom-left { content: counter(page) ' / ' counter(pages); font: 8pt sans-serif; } }
@media print {
  :root {
    --paper: #fff; --raised: #fff; --ink: #000; --muted: #3d3d3d; --rule: #999; --link: #000; --judgment: #000; --warning: #000; --high: #000;
    --serif: 'Times New Roman', 'Liberation Serif', 'Nimbus Roman', Tinos, Charter, serif;
    --sans: Arial, 'Liberation Sans', 'Nimbus Sans', Arimo, sans-serif;
  }
  html { font: 8.3pt/1.15 var(--serif); }
  body { display: block; max-width: none; padding: 0; overflow-wrap: break-word; }
  nav, .skip, footer p:first-child { display: none; }
  a { text-decoration: none; }
  a.link { text-decoration: underline; }
  header { padding: 0 0 1.5mm; border-bottom: .75pt solid #000; }
  h1 { font-size: 17pt; margin: 0; }
  .subtitle { font-size: 11pt; margin: 0; }
  .facts, .draft { display: inline; font-size: 8pt; margin: 0; }
  .draft::before { content: '· '; }
  body .handling { float: right; font-size: 12pt; line-height: 1.3; margin: 0; background: none; color: #000; border: 1pt solid #000; }
  footer { border: 0; margin: 0; padding: 0; }
  @supports not (-moz-appearance: none) { footer { display: none; } }
  main { columns: 2; column-gap: 6mm; column-rule: .5pt solid var(--rule); padding-top: 2mm; }
  section { padding: 0 0 1.8mm; }
  h2 { font: 700 10.5pt/1.2 var(--sans); border-bottom: .5pt solid #000; padding: 0 0 .3mm; margin: 0 0 1mm; }
  h3 { font-size: 8pt; line-height: 1.2; letter-spacing: .03em; margin: 1.3mm 0 .4mm; }
  h3 a { font-size: 8.3pt; }
  .entries dt { min-width: 0; }
  h2, h3 { break-after: avoid; }
  p + p { margin-top: 0; }
  p, li, dd { orphans: 2; widows: 2; }
  .lead { font-size: 10pt; line-height: 1.22; font-weight: 700; padding: 0 0 0 2mm; border-width: 1.5pt; }
  ul > li, li.judgment, li.exchange { margin-top: .5mm; padding-inline-start: 3.2mm; }
  ul > li::before { inset-inline-start: 0; }
  sup { font: 8pt/0 var(--serif); vertical-align: .25em; }
  sup a { padding: 0; }
  .details dt, figcaption { font: inherit; }
  .details dt { font-style: italic; }
  li.assumption .kind, .entries dt, .estimate, .held, .ask b, .answer b, nav .muted, h2 .muted { font-size: 8pt; line-height: inherit; }
  .estimate { gap: 0 4mm; }
  .bar { width: 18mm; height: 2mm; }
  .details { font-size: inherit; margin: 0; }
  .details > div, .details dt, .details dd, li.judgment > p:not(.estimate), li.judgment .details, figure blockquote, figure blockquote p, figcaption, article h3, .names, article > p, article .details, section > ol > li > p, section > ol .details { display: inline; }
  .details dt::after { content: ': '; }
  .details > div + div::before, .names::before, article > p:not(.names)::before, section > ol > li > p + p::before, .details::before { content: ' · '; }
  figcaption::before { content: ' '; }
  .details dd + dd::before { content: ' '; }
  article { margin: 0 0 .7mm; }
  article h3 { font-size: 9pt; }
  .entries { grid-template-columns: fit-content(26mm) 1fr; gap: .3mm 2mm; }
  figure { margin: .5mm 0 0; padding: 0 0 0 2mm; border-width: 1pt; }
  .ask + .answer { margin: 0; }
  section > ol { padding-inline-start: 4mm; }
  section > ol > li + li { margin-top: .5mm; }
  li, article, figure, .entries > div { break-inside: avoid; }
}
`;

/** The first page has its handling mark in the page itself. Browsers without margin boxes print it at the end too. */
function pageMarks([mark, name]: readonly [string, string]): string {
  const box = `{ content: '${mark}'; font: 700 12pt sans-serif; }`;
  return `@page ${name} { @top-right ${box} @bottom-right ${box} }
@page ${name}:first { @top-right { content: none; } }
@media print { .${name} { page: ${name}; } }
@media screen { .${name} .handling { color: ${handlingColours[name]}; } }
`;
}

const marks = Object.entries(handlingClasses).map(pageMarks).join('');

export const style = screen + print + marks;
