/** Reads a broken text: repairs slips in a draft, leaves out what cannot be repaired, and remembers both. */

import {ours} from '../../text/harmless.js';
import {nameOfCharacter} from '../../text/names/character-names.js';
import {keepWrittenIds} from '../parse.js';
import type {Problem, Range} from '../problems.js';
import {readYaml, type Yaml} from '../yaml.js';
import type {Draft, Edit} from './draft.js';
import {leaveOuts} from './left-out.js';
import {oddSpaceSlips} from './odd-spaces.js';
import {lineIndexAt, type Slip} from './slip.js';
import {slipsAtErrors} from './syntax-slips.js';
import {tabEdits} from './tabs.js';
import {linesOf, type TextLine} from './text-lines.js';

/** The most times that a text is read, and the most UTF-16 units that are read in all. */
const mostReads = 24;
const mostUnits = 600_000;
/** How many units a syntax error counts as. The library makes an object for each of them. */
const unitsOfError = 20;

export class Reading {
  readonly problems: Problem[] = [];
  #draft: Draft;
  #yaml: Yaml | undefined;
  #leftOut: Array<Readonly<{start: number; end: number}>> = [];
  #keys = new Set<string>();
  #isCut = false;
  #allowsDuplicates = false;
  #reads = 0;
  #units = 0;

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  get yaml(): Yaml {
    this.#yaml ??= this.#read(this.#draft);
    return this.#yaml;
  }

  get lines(): TextLine[] {
    return linesOf(this.#draft.text);
  }

  /** Writes plain spaces for odd ones and for tabs in the structure of the text. */
  repairCharacters(): void {
    this.repairSlips(oddSpaceSlips(this.lines));
    const tabs = tabEdits(this.#draft.text).map((edit): Slip => {
      return {
        code: 'yaml/tab',
        message: ours`the line is indented with ${nameOfCharacter('\t')}`,
        hint: ours('Indent with spaces.'),
        start: edit.start,
        end: edit.end,
        edit,
        what: 'wrote spaces instead of a tab',
      };
    });
    // YAML allows some tabs, so they count only if they break the text.
    if (tabs.length > 0 && !this.yaml.ok) this.repairSlips(tabs);
  }

  /** Repairs one syntax error after the other, until YAML can read the draft or too much was read. */
  repairSyntax(): void {
    for (;;) {
      const {yaml} = this;
      if (yaml.ok) return;
      const duplicates = yaml.problems.filter(({code}) => code === 'file/duplicate-key');
      const errors = yaml.problems.filter(({code, range}) => range && code !== 'file/duplicate-key');
      const [first] = errors;
      if (!first?.range) {
        const others = this.#leftOut.length > 0 ? [] : yaml.problems;
        this.problems.push(...(duplicates.length > 0 ? duplicates : others).map(each => this.original(each)));
        if (duplicates.length === 0) return;
        this.#allowsDuplicates = true;
        this.#yaml = this.#read(this.#draft);
        continue;
      }
      if (!this.#repairFirst(errors) && !this.#leaveOut(first.range)) {
        this.problems.push(this.original(first));
        return;
      }
    }
  }

  #repairFirst(errors: readonly Problem[]): boolean {
    for (const slips of slipsAtErrors(this.#draft.text, this.lines, errors)) {
      const edits = slips.flatMap(({edit}) => edit ?? []);
      if (edits.length > 0 && this.#advance(edits, errors[0]?.range)) {
        for (const slip of slips) {
          this.problems.push(this.#problemOf(slip, this.#before));
          // The repair of this place is only a guess, so nothing else is said about it.
          if (slip.code === 'file/syntax' && slip.what === undefined && slip.edit && this.#before) {
            const {start, end} = placed(this.#before, {
              start: slip.start,
              end: Math.max(slip.edit.end, slip.end),
            });
            this.#leftOut.push({start, end});
          }
        }
        return true;
      }
      if (!this.#mayRead) return false;
    }
    return false;
  }

  /** The draft before the last advance. The places of slips are in it. */
  #before: Draft | undefined;

  /** Takes the edits if YAML can then read further than the first error. */
  #advance(edits: readonly Edit[], first: Range | undefined): boolean {
    const draft = this.#mayRead ? this.#draft.with(edits) : undefined;
    if (!draft || !first) return false;
    const yaml = this.#read(draft);
    const next = yaml.ok
      ? undefined
      : yaml.problems.find(({code, range}) => range && code !== 'file/duplicate-key');
    const isFarther =
      !next?.range || draft.range(next.range).start.line > this.#draft.range(first).start.line;
    if (!isFarther) return false;
    this.#before = this.#draft;
    this.#draft = draft;
    this.#yaml = yaml;
    return true;
  }

  /** Leaves out the place of an error, and reports the error. */
  #leaveOut(range: Range): boolean {
    const lines = this.lines;
    const yaml = this.yaml;
    const edits = leaveOuts(lines, lineIndexAt(lines, range.start.offset));
    for (const edit of edits) {
      const draft = this.#draft;
      if (!this.#advance([edit], range)) continue;
      const {start, end} = placed(draft, edit);
      this.#leftOut.push({start, end});
      this.#isCut ||= edit === edits.at(-1);
      this.#noteKey(draft.original, start, end);
      if (!yaml.ok) {
        const [first] = yaml.problems.filter(problem => problem.range === range);
        const [likely] = slipsAtErrors(draft.text, lines, yaml.problems).map(([slip]) => slip);
        if (likely && likely.code === 'file/indentation') this.problems.push(this.#problemOf(likely, draft));
        else if (first) this.problems.push(originalOf(first, draft));
      }
      return true;
    }
    return false;
  }

  /** Notes the key at the left margin whose value, or a part of it, was left out. */
  #noteKey(text: string, start: number, end: number): void {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    for (const [, key = ''] of text.slice(from, end).matchAll(/^([\w$]+):/gm)) this.#keys.add(key);
    const above = [...text.slice(0, from).matchAll(/^([\w$]+):/gm)].at(-1)?.[1];
    if (/^\s/.test(text.slice(from)) && above !== undefined) this.#keys.add(above);
  }

  /** Makes the edits of the slips at once, if the text can still be read, and reports the slips. */
  repairSlips(slips: readonly Slip[]): boolean {
    const edits = slips.flatMap(({edit}) => edit ?? []);
    const draft = edits.length > 0 ? this.#draft.with(edits) : undefined;
    if (!draft) return false;
    const wasRead = this.#yaml?.ok;
    const yaml = wasRead ? this.#read(draft) : undefined;
    if (yaml && !yaml.ok) return false;
    this.problems.push(...slips.map(slip => this.#problemOf(slip, this.#draft)));
    this.#draft = draft;
    this.#yaml = yaml;
    return true;
  }

  #problemOf({code, message, hint, start, end, edit, what}: Slip, draft: Draft = this.#draft): Problem {
    const {start: from, end: to} = placed(draft, {start, end});
    const fix = edit && what !== undefined && placed(draft, edit);
    return {
      code,
      message,
      ...(hint && {hint}),
      range: draft.between(from, Math.max(from, to)),
      ...(fix && what !== undefined && {fix: {...fix, text: edit?.text ?? '', what}}),
    };
  }

  /** A problem with its place in the original text. */
  original(problem: Problem): Problem {
    return originalOf(problem, this.#draft);
  }

  isLeftOut(range: Range): boolean {
    const offset = this.#draft.toOriginal(range.start.offset);
    return this.#leftOut.some(({start, end}) => offset >= start - 1 && offset <= end);
  }

  /** Whether a part of the map at a place was left out, so that a key may seem to be missing. */
  isIncomplete({start, end}: Range): boolean {
    if (this.#isCut) return true;
    const [from, to] = [this.#draft.toOriginal(start.offset), this.#draft.toOriginal(end.offset)];
    return this.#leftOut.some(each => each.start <= to && each.end >= from);
  }

  /** Whether a part of the map of actors or sources was left out. */
  lacks(key: 'actors' | 'sources'): boolean {
    return this.#isCut || this.#keys.has(key);
  }

  get #mayRead(): boolean {
    return this.#reads < mostReads && this.#units < mostUnits;
  }

  #read({text}: Draft): Yaml {
    this.#reads++;
    this.#units += text.length;
    const yaml = readYaml(text, keepWrittenIds, this.#allowsDuplicates);
    if (!yaml.ok) this.#units += unitsOfError * yaml.problems.length;
    return yaml;
  }
}

/** The place of an edit in the original text. */
function placed(draft: Draft, {start, end}: Readonly<{start: number; end: number}>) {
  const from = draft.toOriginal(start);
  return {start: from, end: end > start ? draft.toOriginal(end - 1) + 1 : from};
}

function originalOf(problem: Problem, draft: Draft): Problem {
  const {range, fix, ...rest} = problem;
  const from = fix && placed(draft, fix);
  // A fix inside a repaired place would not fit the original text.
  const isSame =
    fix && from && draft.original.slice(from.start, from.end) === draft.text.slice(fix.start, fix.end);
  return {
    ...rest,
    ...(range && {range: draft.range(range)}),
    ...(isSame && {fix: {...fix, ...from}}),
  };
}
