/**
 * Makes the effects of the reader, which it has outside its own screen. The code for an effect loads at its first use.
 */

import {parse} from 'node:path';
import type {Problem} from '../../briefing/problems.js';
import type {Document} from '../../document/document.js';
import type {Effects} from '../../reader/effects.js';
import type {Notice, Trouble} from '../../reader/state/state.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import type {World} from '../../world.js';

/** The file that the reader shows, and the text of the file when it was opened. */
export type OpenFile = Readonly<{
  path: string;
  /** The name of the file in messages. */
  name: string;
  text: string;
}>;

type EffectsOptions = Readonly<{
  file?: OpenFile;
  /** The editor of the configuration. */
  editor?: readonly string[];
  /** Prepares a document that was read again: for example, marks what changed. */
  prepare: (document: Document, text: string) => Promise<Document>;
}>;

const plainly = (text: Harmless): Notice => ({text, tone: 'plain'});
const warning = (text: Harmless): Notice => ({text, tone: 'warning'});

/** The effects for a file. Without a file, as for standard input, the effects that need a file are missing. */
export function effectsFor(world: World, {editor, file, prepare}: EffectsOptions): Effects {
  const {env, platform, stdout} = world;
  const always: Effects = {
    copy: async text => {
      const {copyMessage, copyText} = await import('../../library/system/clipboard.js');
      const copied = await copyText(text, {env, platform, write: sequence => stdout.write(sequence)});
      return copied.ways.length > 0 ? plainly(copyMessage(copied)) : warning(copyMessage(copied));
    },
    save: async (text, {title}) => {
      const {saveText} = await import('../../library/save-text.js');
      const saved = saveText(`${text}\n`, world.cwd, [file ? parse(file.path).name : '', title]);
      return saved.ok
        ? plainly(ours`saved as ${harmlessLine(saved.name)}`)
        : warning(ours`not saved: ${saved.message}`);
    },
    openLink: async url => {
      const {openLink} = await import('../../library/system/open-link.js');
      const opened = await openLink(url, {env, platform});
      return opened.ok ? plainly(ours`opened ${harmlessLine(url)}`) : warning(opened.message);
    },
    readArticle: async article => {
      const {openArticle} = await import('./open-article.js');
      return openArticle(article, file?.path);
    },
  };
  if (!file) return always;
  let shown = file.text;
  /** The line of the file's first problem, if it has problems. */
  let broken: number | undefined;
  return {
    ...always,
    edit: async (path, input) => {
      const [{editorCommand, runEditor}, {lineOf}] = await Promise.all([
        import('../../library/system/editor.js'),
        import('../../library/locate.js'),
      ]);
      const command = editorCommand(
        {env, platform, ...(editor !== undefined && {configured: editor})},
        file.path,
        broken ?? lineOf(shown, path),
      );
      const edited = await runEditor(command, {env, cwd: world.cwd, input});
      if (!edited.ok) return warning(edited.message);
      return edited.code === 0 ? undefined : warning(ours`the editor ended with exit code ${edited.code}`);
    },
    reload: async () => {
      const {readRegularFile} = await import('../../library/read-text.js');
      // Reading a pipe or a terminal would stop the reader.
      const read = readRegularFile(file.path);
      if (!read.ok) return {ok: false, trouble: troubleIn([read.problem], file.name)};
      const {text} = read;
      broken = undefined;
      if (text === shown) return {ok: true};
      const {readDocument} = await import('../../library/read-document.js');
      const result = await readDocument(text);
      if (!result.ok) {
        broken = result.problems[0]?.range?.start.line;
        return {ok: false, trouble: troubleIn(result.problems, file.name)};
      }
      shown = text;
      return {ok: true, document: await prepare(result.document, text)};
    },
    watch: async onChange => {
      const {watchFile} = await import('../../library/system/watch-file.js');
      return watchFile(file.path, onChange);
    },
  };
}

/** The first problem on one line, for the footer. */
function troubleIn(problems: readonly Problem[], name: string): Trouble {
  const [first] = problems;
  const file = harmlessLine(name);
  if (!first) return {text: ours`${file} cannot be read`, short: ours('the file cannot be read')};
  const more = problems.length > 1 ? ours` (and ${problems.length - 1} more)` : ours('');
  if (!first.range)
    return {text: ours`${file}: ${first.message}${more}`, short: ours`${first.message}${more}`};
  const {column, line} = first.range.start;
  return {
    text: ours`${file}:${line}:${column}: ${first.message}${more}`,
    short: ours`line ${line}: ${first.message}${more}`,
  };
}
