/**
 * Makes the effects of the reader, which it has outside its own screen. The code for an effect loads at its first use.
 */

import {parse} from 'node:path';
import type {Problem} from '../../briefing/problems.js';
import type {Document} from '../../document/document.js';
import type {Effects} from '../../reader/effects.js';
import type {Notice, ShownProblem, Trouble} from '../../reader/state/messages.js';
import {type Harmless, harmlessLine, ours} from '../../text/harmless.js';
import type {World} from '../../world.js';
import {shownProblems} from './shown-problems.js';

/** The file that the reader shows, and the text of the file when it was opened. */
export type OpenFile = Readonly<{
  path: string;
  /** The name of the file in messages. */
  name: string;
  text: string;
  /** Whether only a part of the file could be read when it was opened. */
  isPartial?: boolean;
}>;

type EffectsOptions = Readonly<{
  file?: OpenFile;
  /** The editor of the configuration. */
  editor?: readonly string[];
  /** The problems of the configuration, which stay when the briefing is read again. */
  ofConfig: readonly ShownProblem[];
  /** Prepares a document that was read again: for example, marks what changed. */
  prepare: (document: Document, text: string) => Promise<Document>;
}>;

const plainly = (text: Harmless): Notice => ({text, tone: 'plain'});
const warning = (text: Harmless): Notice => ({text, tone: 'warning'});

/** The effects for a file. Without a file, as for standard input, the effects that need a file are missing. */
export function effectsFor(world: World, {editor, file, ofConfig, prepare}: EffectsOptions): Effects {
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
  /** Whether only a part of the file could be read. A whole document is never replaced by a part of a later one. */
  let isPartial = file.isPartial ?? false;
  /** The line of the file's first problem, if it has problems and the document before it is still shown. */
  let broken: number | undefined;
  return {
    ...always,
    edit: async ({path, problem}, input) => {
      const [{editorCommand, runEditor}, {lineOf}] = await Promise.all([
        import('../../library/system/editor.js'),
        import('../../library/locate.js'),
      ]);
      const command = editorCommand(
        {env, platform, ...(editor !== undefined && {configured: editor})},
        problem?.path ?? file.path,
        problem?.line ?? broken ?? lineOf(shown, path),
      );
      const edited = await runEditor(command, {env, cwd: world.cwd, input});
      if (!edited.ok) return warning(edited.message);
      return edited.code === 0 ? undefined : warning(ours`the editor ended with exit code ${edited.code}`);
    },
    reload: async () => {
      const {readRegularFile} = await import('../../library/read-text.js');
      // Reading a pipe or a terminal would stop the reader.
      const read = readRegularFile(file.path);
      if (!read.ok) return {ok: false, trouble: troubleIn([read.problem], file)};
      const {text} = read;
      broken = undefined;
      if (text === shown) return {ok: true};
      const {readDocument, untitledOf} = await import('../../library/read-document.js');
      const result = await readDocument(text, untitledOf(file.path));
      if (!result.ok && !(isPartial && result.readable)) {
        broken = result.problems[0]?.range?.start.line;
        return {ok: false, trouble: troubleIn(result.problems, file)};
      }
      shown = text;
      isPartial = !result.ok;
      if (result.ok) return {ok: true, document: await prepare(result.document, text), problems: ofConfig};
      const problems = [...shownProblems({...file, problems: result.problems}), ...ofConfig];
      return {ok: true, ...(result.readable && {document: result.readable}), problems};
    },
    watch: async onChange => {
      const {watchFile} = await import('../../library/system/watch-file.js');
      return watchFile(file.path, onChange);
    },
  };
}

/** The first problem on one line, for the footer, and all problems for the list. */
function troubleIn(problems: readonly Problem[], of: Pick<OpenFile, 'name' | 'path'>): Trouble {
  return {...firstOf(problems, of.name), problems: shownProblems({...of, problems})};
}

function firstOf(problems: readonly Problem[], name: string): Trouble {
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
