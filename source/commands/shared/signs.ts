/** Decides which characters the output may have, and changes the output for terminals that cannot show all. */
import type {Keymap} from '../../reader/keys/keymap.js';
import {type Harmless, ours} from '../../text/harmless.js';
import type {World} from '../../world.js';

type Env = World['env'];

/**
 * `all`: every character. `ascii-signs`: ASCII for the signs of the program, and the letters of authors as they are.
 * `ascii`: ASCII alone.
 */
export type Signs = 'all' | 'ascii-signs' | 'ascii';

/** What the command line and the configuration say about ASCII. */
export type SignWishes = Readonly<{asked?: boolean | undefined; configured?: boolean | undefined}>;

/**
 * The signs in force. `--ascii` comes first, then the configuration. Without both, ASCII is chosen on the Linux console,
 * whose fonts lack most signs, and in a locale with another encoding than UTF-8, such as `C` or `POSIX`. Without any
 * locale, as in many containers, the terminal nearly always shows UTF-8, so all signs are used.
 */
export function signsFor({asked, configured}: SignWishes, env: Env): Signs {
  const isWanted = asked || (configured ?? (env.TERM === 'linux' || !isUtf8(env)));
  if (!isWanted) return 'all';
  return isUtf8(env) ? 'ascii-signs' : 'ascii';
}

/** The variable that names the locale of characters, as `setlocale` chooses it. `undefined` without a locale. */
export function localeVariable(env: Env): 'LC_ALL' | 'LC_CTYPE' | 'LANG' | undefined {
  return (['LC_ALL', 'LC_CTYPE', 'LANG'] as const).find(name => env[name]);
}

/** Whether text is in UTF-8, as far as the environment says. */
function isUtf8(env: Env): boolean {
  const name = localeVariable(env);
  return name === undefined || /utf-?8/i.test(env[name] ?? '');
}

/**
 * Whether the output goes to GNU screen, which shows italics as blocks of reverse video. Inside tmux, TERM may be
 * `screen` too, but tmux knows what its terminal can show.
 */
export function lacksItalics({STY, TERM, TMUX}: Env): boolean {
  return Boolean(STY) || (/^screen\b/.test(TERM ?? '') && !TMUX);
}

const italics = /\u001b\[2?3m/g;

/**
 * Who puts right-to-left text into the order in which it is seen: the terminal, this program, or nobody. A terminal does
 * not say whether it does, and the same terminal may have it on or off, so this is a setting. With `off` and `terminal`,
 * the program writes text in the order in which it is read.
 */
export type Bidi = 'terminal' | 'program' | 'off';

/**
 * The world with output that the terminal can show. `isForPeople` is false for output that programs read, such as JSON:
 * it stays as it is. Messages on standard error are always for people.
 */
export async function worldWithSigns(
  world: World,
  signs: Signs,
  {bidi = 'terminal', isForPeople = true}: Readonly<{bidi?: Bidi | undefined; isForPeople?: boolean}> = {},
): Promise<World> {
  const inSigns = await signChange(signs);
  // Text in a file or a pipe stays in the order in which it is read, because another program shows it.
  const visual =
    bidi === 'program' ? (await import('../../text/output/visual-order.js')).inVisualOrder : undefined;
  const changes = [
    ...(lacksItalics(world.env) ? [(text: string) => text.replace(italics, '')] : []),
    ...(inSigns ? [inSigns] : []),
  ];
  if (changes.length === 0 && !visual) return world;
  const changeFor = ({isTTY}: Pick<World['stdout'], 'isTTY'>) => {
    const all = visual && isTTY ? [...changes, visual] : changes;
    return (text: string) => all.reduce((changed, each) => each(changed), text);
  };
  // The streams are made when they are first used, so the other properties are not read here.
  return Object.defineProperties({} as World, {
    ...Object.getOwnPropertyDescriptors(world),
    ...(isForPeople && {
      stdout: {get: onlyOnce(() => changed(world.stdout, changeFor(world.stdout))), enumerable: true},
    }),
    stderr: {get: onlyOnce(() => changed(world.stderr, changeFor(world.stderr))), enumerable: true},
  });
}

async function signChange(signs: Signs): Promise<((text: string) => string) | undefined> {
  if (signs === 'all') return undefined;
  const {inAsciiOnly, withAsciiSigns} = await import('../../text/output/ascii.js');
  return signs === 'ascii' ? inAsciiOnly : withAsciiSigns;
}

function onlyOnce<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A stream whose text is changed before it is written. Everything else is as in the stream itself. */
function changed<Stream extends World['stdout'] | World['stderr']>(
  stream: Stream,
  change: (text: string) => string,
): Stream {
  return new Proxy(stream, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'write') return value.bind(target);
      return (text: unknown, ...rest: unknown[]) =>
        value.call(target, typeof text === 'string' ? change(text) : text, ...rest);
    },
  });
}

const arrows: ReadonlyArray<readonly [string, Harmless]> = [
  ['↑', ours('Up')],
  ['↓', ours('Down')],
  ['←', ours('Left')],
  ['→', ours('Right')],
];

/** The keymap with words for the arrow keys. In ASCII, a `v` for the arrow would look like the key `v`. */
export function withKeyWords(keymap: Keymap): Keymap {
  const inWords = (shown: Harmless) =>
    arrows.reduce((text, [arrow, word]) => text.replaceAll(arrow, word), shown);
  const bindings = keymap.bindings.map(({hint, ...binding}) => ({
    ...binding,
    shown: inWords(binding.shown),
    ...(hint && {hint: {...hint, key: inWords(hint.key)}}),
  }));
  const byOld = new Map(keymap.bindings.map((old, index) => [old, bindings[index] ?? old]));
  const renewed = <Key>(map: ReadonlyMap<Key, Keymap['bindings'][number]>) =>
    new Map([...map].map(([key, old]) => [key, byOld.get(old) ?? old]));
  const {byAction, byKey} = keymap;
  return {bindings, byKey: renewed(byKey), byAction: renewed(byAction), arrows: inWords(keymap.arrows)};
}
