/** The pages that `--explain` shows for valid YAML that is not a valid briefing. */
import type {FileCode} from '../briefing/problems.js';
import type {Page} from './rule.js';

export const contentPages = {
  'file/unknown-key': {
    title: 'A key that briefings do not have',
    why: 'Without this error, the text under a misspelt key would be lost, and nobody would notice.',
    remedy:
      'Correct the key. The README lists all keys. If the line is text that contains `: `, put the text in quotes.',
    example: {of: 'part', bad: 'summry: [Sales fell.]\n', good: 'summary: [Sales fell.]\n'},
  },
  'file/missing-key': {
    title: 'A required key is missing',
    why: 'People ask first what the briefing is about, how old it is and what to remember.',
    remedy:
      'Add the key that the message names. A briefing needs `schema`, `title`, `as_of` and `bottom_line`.',
    example: {
      of: 'file',
      bad: 'schema: 1\ntitle: A title\nas_of: 2022-08-03\n',
      good: 'schema: 1\ntitle: A title\nas_of: 2022-08-03\nbottom_line: It is so.\n',
    },
  },
  'file/wrong-type': {
    title: 'A value of the wrong type',
    why: 'A list instead of a text, or a number instead of a name, is usually a slip in the YAML.',
    remedy:
      'Write what the message asks for. If a number, `true` or `false` is meant as text, put it in quotes.',
    example: {of: 'part', bad: 'region: 7\n', good: "region: '7'\n"},
  },
  'file/bad-value': {
    title: 'A value that the key does not allow',
    why: 'Some keys allow only a few values, so that every output can show them. No key allows an empty text.',
    remedy: 'Write a value that the message allows. If the text is empty, write one.',
    example: {of: 'part', bad: 'handling: AMBER\n', good: 'handling: TLP:AMBER\n'},
  },
  'file/bad-date': {
    title: 'A date that is not valid',
    why: 'The program sorts dates and shows how old they are. Some people read 3/8 as August, others as March.',
    remedy:
      'Write YYYY-MM-DD. `published` and the dates of the timeline may also be YYYY, YYYY-MM or FROM/TO.',
    example: {of: 'part', bad: 'expires: 3 August 2999\n', good: 'expires: 2999-08-03\n'},
  },
  'file/bad-id': {
    title: 'An id that is not valid',
    why: 'Texts mention an actor as `[[id]]`, so an id cannot have spaces or brackets.',
    remedy: 'Start with a letter or digit. Use at most 64 letters, digits, `-`, `_` and `.`.',
    example: {of: 'part', bad: 'actors: {ann bell: Ann Bell}\n', good: 'actors: {ann-bell: Ann Bell}\n'},
  },
  'file/duplicate-id': {
    title: 'Two panes with the same id',
    why: 'A link or `--pane` could not tell the two panes apart.',
    remedy:
      'Choose another id. The panes that the program makes have the ids `brief`, `actors`, `stakes`, `outlook`, `timeline`, `room` and `sources`.',
    example: {
      of: 'part',
      bad: 'panes: [{id: sources, title: Where it is from}]\n',
      good: 'panes: [{id: origins, title: Where it is from}]\n',
    },
  },
  'file/unknown-actor': {
    title: 'An actor id that does not exist',
    why: 'The briefing would show the id instead of a name.',
    remedy: 'Correct the id, or add the actor under `actors`.',
    example: {
      of: 'part',
      bad: 'gaps: ["What [[an]] wants."]\nactors: {ann: Ann Bell}\n',
      good: 'gaps: ["What [[ann]] wants."]\nactors: {ann: Ann Bell}\n',
    },
  },
  'file/unknown-source': {
    title: 'A source id that does not exist',
    why: 'The claim seems to have a source, but it has none.',
    remedy: 'Correct the id, or add the source under `sources`.',
    example: {
      of: 'part',
      bad: 'gaps:\n  - text: Who paid.\n    sources: [reprt]\nsources: {report: Annual report}\n',
      good: 'gaps:\n  - text: Who paid.\n    sources: [report]\nsources: {report: Annual report}\n',
    },
  },
} satisfies Partial<Record<FileCode, Page>>;
