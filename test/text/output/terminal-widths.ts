/**
 * How terminals measure text, in columns. Each model takes one code point, and a real terminal is like one of them or a
 * mixture. The figures come from xterm, VTE, kitty, mosh, tmux, urxvt and the Linux console.
 */

/** What a code point is, as far as terminals disagree about it. */
type Kind =
  | 'mark'
  | 'joiner'
  | 'selector'
  | 'tag'
  | 'flag letter'
  | 'skin tone'
  | 'picture'
  | 'wide'
  | 'other';

const wide =
  /[\u1100-\u115f\u2e80-\u2fd5\u3001-\u303e\u3041-\u3096\u30a1-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufa6d\uff01-\uff60\u{20000}-\u{2fffd}]/u;

function kindOf(character: string): Kind {
  if (/[\u200c\u200d]/u.test(character)) return 'joiner';
  if (/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u.test(character)) return 'selector';
  if (/[\u{e0020}-\u{e007f}]/u.test(character)) return 'tag';
  if (/\p{Regional_Indicator}/u.test(character)) return 'flag letter';
  if (/\p{Emoji_Modifier}/u.test(character)) return 'skin tone';
  if (/\p{Mn}|\p{Me}/u.test(character)) return 'mark';
  if (/\p{Emoji_Presentation}/u.test(character)) return 'picture';
  if (/\p{Extended_Pictographic}/u.test(character) && character > '\u{1f2ff}') return 'picture';
  if (wide.test(character)) return 'wide';
  return 'other';
}

type Columns = Readonly<Record<Kind, number>>;

const usual: Columns = {
  mark: 0,
  joiner: 0,
  selector: 0,
  tag: 0,
  'flag letter': 1,
  'skin tone': 2,
  picture: 2,
  wide: 2,
  other: 1,
};

/** Terminals by what they do otherwise than `wcwidth` of the C library. */
const models: Readonly<Record<string, Columns>> = {
  'each part by itself': usual,
  'wide letters of flags': {...usual, 'flag letter': 2},
  'joiners and tags with a column': {...usual, joiner: 1, tag: 1, 'flag letter': 2},
};

/** The columns that a text takes in each kind of terminal. */
export function columnsInTerminals(text: string): Array<readonly [name: string, columns: number]> {
  const characters = [...text];
  const sum = (columns: Columns) => characters.reduce((all, each) => all + columns[kindOf(each)], 0);
  return [
    ...Object.entries(models).map(([name, columns]) => [name, sum(columns)] as const),
    // kitty and others make a sign with U+FE0F as wide as a picture.
    [
      'wide signs before U+FE0F',
      sum(usual) + (text.match(/(?!\p{Emoji_Presentation})[\u2194-\u{1f6ff}#*0-9]\ufe0f/gu)?.length ?? 0),
    ],
  ];
}
