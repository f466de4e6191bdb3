/**
 * Draws the pictures of the README. The program runs in a pseudo-terminal, and the cells of its screen become an SVG. A
 * picture from another day differs only in the age of the briefing.
 *
 *   npm run picture
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {spawn} from '@lydell/node-pty';
import headless from '@xterm/headless';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/cli.js');
const frameEnd = '\u001b[?2026l';
const timeoutMs = 20_000;

/** The file of each picture, the keys that lead to its screen, and a text by which the script recognises the screen. */
const pictures = [
  {file: 'reader.svg', size: {cols: 104, rows: 30}, keys: '', sight: 'SUMMARY', of: 'the Brief pane'},
  {file: 'outlook.svg', size: {cols: 104, rows: 30}, keys: '8', sight: 'ICD 203', of: 'the Outlook pane'},
  {file: 'card.svg', size: {cols: 112, rows: 36}, keys: 'w', sight: 'AVOID', of: 'the walk-in card'},
  {file: 'budget.svg', size: {cols: 104, rows: 20}, keys: 'mm3', sight: ' more', of: 'two minutes'},
  {
    file: 'actor.svg',
    size: {cols: 104, rows: 26},
    keys: ']\r',
    sight: 'MENTIONED',
    of: 'the card of an actor',
  },
];

/** Lengths in units of the picture. In most monospace fonts, a letter is 0.602 of the font size wide. */
const font = {size: 14, width: 8.43, height: 19, baseline: 14};
const fonts =
  "ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono', 'Cascadia Mono', Consolas, monospace";
const edge = 14;
const bar = 30;

const colours = {
  ground: '#15181e',
  bar: '#1e222a',
  border: '#323844',
  text: '#d6dae2',
  palette: [
    ...['#2b303b', '#e8737d', '#98c379', '#e2b866', '#6fa8ee', '#c98be0', '#5fc3cf', '#c8ccd4'],
    ...['#6b7280', '#f28b93', '#b1d896', '#f0cd85', '#8fbdf5', '#d9a6ec', '#82d7e0', '#ffffff'],
  ],
};

/** The opacity of a dim letter. */
const dimness = 0.62;

/**
 * Runs the program until it shows the screen of a picture, and returns the rows of cells.
 * @param {(typeof pictures)[number]} picture
 */
async function screenOf({size, keys, sight}) {
  const home = mkdtempSync(join(tmpdir(), 'briefing-picture-'));
  const env = {
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
  };
  const terminal = new headless.Terminal({...size, allowProposedApi: true});
  const pty = spawn(process.execPath, [program, join(root, 'briefings/myanmar.yaml')], {
    ...size,
    env,
    cwd: root,
    name: env.TERM,
  });
  const ended = new Promise(resolve => pty.onExit(resolve));
  try {
    await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`the screen never showed “${sight}”`)), timeoutMs);
      let areKeysSent = false;
      pty.onData(data =>
        terminal.write(data, () => {
          if (!data.includes(frameEnd)) return;
          if (!areKeysSent) {
            areKeysSent = true;
            pty.write(keys);
          }
          if (!textOf(terminal).includes(sight)) return;
          clearTimeout(timer);
          resolve(undefined);
        }),
      );
    });
    return rowsOf(terminal);
  } finally {
    pty.write('q');
    await ended;
    terminal.dispose();
    rmSync(home, {recursive: true});
  }
}

/** @param {import('@xterm/headless').Terminal} terminal */
function textOf(terminal) {
  const {active} = terminal.buffer;
  return Array.from({length: terminal.rows}, (_, row) => active.getLine(row)?.translateToString(true)).join(
    '\n',
  );
}

/**
 * @typedef {{column: number, columns: number, text: string, look: string, colour: string, ground: string | undefined}} Cell
 */

/** The cells of each row that are not blank. @param {import('@xterm/headless').Terminal} terminal */
function rowsOf(terminal) {
  return Array.from({length: terminal.rows}, (_, row) => {
    const line = terminal.buffer.active.getLine(row);
    const cells = [];
    for (let column = 0; column < terminal.cols; column++) {
      const cell = line?.getCell(column);
      if (cell && cell.getWidth() > 0) cells.push(drawn(cell, column));
    }
    return cells.filter(({text, look, ground}) => text !== ' ' || ground || look.includes('underline'));
  });
}

/** @param {import('@xterm/headless').IBufferCell} cell @param {number} column @returns {Cell} */
function drawn(cell, column) {
  const front = cell.isFgPalette() ? colours.palette[cell.getFgColor()] : undefined;
  const back = cell.isBgPalette() ? colours.palette[cell.getBgColor()] : undefined;
  const isInverse = cell.isInverse() !== 0;
  const look = [
    cell.isBold() && 'font-weight="bold"',
    cell.isItalic() && 'font-style="italic"',
    cell.isUnderline() && 'text-decoration="underline"',
    cell.isDim() && `opacity="${dimness}"`,
  ]
    .filter(Boolean)
    .join(' ');
  return {
    column,
    columns: cell.getWidth(),
    text: cell.getChars() || ' ',
    look,
    colour: isInverse ? (back ?? colours.ground) : (front ?? colours.text),
    ground: isInverse ? (front ?? colours.text) : back,
  };
}

/**
 * Joins neighbouring cells that look alike. Wide characters stay alone, since fonts differ in their width.
 * @param {Cell[]} cells
 */
function runsOf(cells) {
  /** @type {Cell[]} */
  const runs = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const gap = last ? cell.column - last.column - last.columns : 0;
    const isSame =
      last &&
      gap <= 1 &&
      last.look === cell.look &&
      last.colour === cell.colour &&
      last.ground === cell.ground &&
      kindOf(last.text) === kindOf(cell.text) &&
      (gap === 0 || (kindOf(cell.text) === 'text' && !cell.ground));
    if (!isSame || !last) {
      runs.push({...cell});
      continue;
    }
    last.text += ' '.repeat(gap) + cell.text;
    last.columns += gap + cell.columns;
  }
  return runs;
}

/**
 * Cells of the same kind can be joined. Each line and block character is a kind of its own: it is drawn as a shape,
 * since the glyphs of a font have gaps between them.
 * @param {string} text
 */
function kindOf(text) {
  const first = text.codePointAt(0) ?? 0;
  if (first >= 0x2500 && first <= 0x259f) return text.slice(0, 1);
  return /^[\u0020-\u024f\u2010-\u203a]/.test(text) ? 'text' : text;
}

/**
 * Shapes within a cell, as shares of its width and height, and how solid they are.
 * @type {Record<string, [number, number, number, number, number]>}
 */
const shapes = {
  '─': [0, 0.48, 1, 0.06, 1],
  '│': [0.46, 0, 0.08, 1, 1],
  '▌': [0, 0, 0.3, 1, 1],
  '█': [0, 0, 1, 1, 1],
  '░': [0, 0.2, 1, 0.6, 0.28],
  '▒': [0, 0.2, 1, 0.6, 0.5],
  '▓': [0, 0.2, 1, 0.6, 0.9],
};

/** @param {number} number */
const round = number => Number(number.toFixed(2));

/** @param {Cell} run @param {number} row */
function svgOf({column, columns, text, look, colour, ground}, row) {
  const x = edge + column * font.width;
  const y = bar + edge + row * font.height;
  const width = columns * font.width;
  const parts = [];
  if (ground) parts.push(rectangle(x, y, width, font.height, ground, ''));
  const shape = shapes[text.slice(0, 1)];
  if (shape) {
    const [left, top, wide, high, solid] = shape;
    const opacity = round(solid * (look.includes('opacity') && solid === 1 ? dimness : 1));
    const shown = opacity === 1 ? '' : ` opacity="${opacity}"`;
    parts.push(
      rectangle(
        x + left * font.width,
        y + top * font.height,
        wide === 1 ? width : wide * font.width,
        high * font.height,
        colour,
        shown,
      ),
    );
  } else if (text.trim() !== '') {
    const attributes = [
      `x="${round(x)}" y="${round(y + font.baseline)}"`,
      // The text is as wide as its cells, even if the font is wider or narrower.
      ...(text.length > 1 ? [`textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"`] : []),
      ...(colour === colours.text ? [] : [`fill="${colour}"`]),
      ...(look ? [look] : []),
    ];
    parts.push(`<text ${attributes.join(' ')}>${escaped(text)}</text>`);
  }
  return parts;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} fill
 * @param {string} more
 */
function rectangle(x, y, width, height, fill, more) {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"${more}/>`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** @param {Cell[][]} rows @param {(typeof pictures)[number]} picture */
function drawingOf(rows, {size, of}) {
  const width = Math.ceil(2 * edge + size.cols * font.width);
  const height = bar + 2 * edge + size.rows * font.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    `  role="img" font-family="${fonts}" font-size="${font.size}" fill="${colours.text}">`,
    `<title>${of} of the reader, in a terminal of ${size.cols} by ${size.rows}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.ground}" stroke="${colours.border}"/>`,
    `<path d="M1 ${bar}V9a8 8 0 0 1 8-8H${width - 9}a8 8 0 0 1 8 8V${bar}z" fill="${colours.bar}"/>`,
    `<text x="${width / 2}" y="${bar / 2 + 4.5}" text-anchor="middle" font-size="12.5" opacity="0.7">briefing myanmar</text>`,
    ...rows.flatMap((cells, row) => runsOf(cells).flatMap(run => svgOf(run, row))),
    '</svg>',
    '',
  ].join('\n');
}

for (const picture of pictures) {
  writeFileSync(join(root, 'docs', picture.file), drawingOf(await screenOf(picture), picture));
  console.log(`docs/${picture.file}  ${picture.of}`);
}
