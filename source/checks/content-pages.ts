/** What `--explain` shows of YAML that is no briefing. */
import type {FileCode} from '../briefing/problems.js';
import type {Page} from './rule.js';

export const contentPages = {
  'file/unknown-key': {
    title: 'A key that briefings do not have',
    why: 'What a misspelt key holds would be dropped without a word.',
    remedy: 'Correct the key. The README lists them all; text that holds `: ` has to stand in quotes.',
    example: {of: 'part', bad: 'summry: [Sales fell.]\n', good: 'summary: [Sales fell.]\n'},
  },
  'file/missing-key': {
    title: 'A required key is missing',
    why: 'A briefing without a title, a day or a bottom line leaves its reader’s first question open.',
    remedy:
      'Add the key: `schema`, `title`, `as_of` and `bottom_line` for the file; `name` for an actor, and so on.',
    example: {
      of: 'file',
      bad: 'schema: 1\ntitle: A title\nas_of: 2022-08-03\n',
      good: 'schema: 1\ntitle: A title\nas_of: 2022-08-03\nbottom_line: It is so.\n',
    },
  },
  'file/wrong-type': {
    title: 'A value of another type than the key holds',
    why: 'A list where a text belongs, or a number where a name belongs, is a slip of YAML as a rule.',
    remedy:
      'Write what the message asks for; put numbers and truth values in quotes where they are meant as text.',
    example: {of: 'part', bad: 'region: 7\n', good: "region: '7'\n"},
  },
  'file/bad-value': {
    title: 'A value that the key does not take',
    why: 'Some keys take one of a few words, so that every output can show them.',
    remedy: 'Write one of the values that the message lists; or write the text that is missing.',
    example: {of: 'part', bad: 'handling: AMBER\n', good: 'handling: TLP:AMBER\n'},
  },
  'file/bad-date': {
    title: 'A date that is none',
    why: 'Dates are sorted and aged; 3/8 is August to some and March to others.',
    remedy: 'Write YYYY-MM-DD; in the timeline and for `published` YYYY, YYYY-MM and FROM/TO as well.',
    example: {of: 'part', bad: 'expires: 3 August 2999\n', good: 'expires: 2999-08-03\n'},
  },
  'file/bad-id': {
    title: 'An id that cannot be one',
    why: 'Ids stand within text, as `[[id]]`: they hold no spaces and no brackets.',
    remedy: 'Start with a letter or digit; use letters, digits, `-`, `_` and `.`, at most 64.',
    example: {of: 'part', bad: 'actors: {ann bell: Ann Bell}\n', good: 'actors: {ann-bell: Ann Bell}\n'},
  },
  'file/duplicate-id': {
    title: 'A pane id that is taken',
    why: 'Two panes of one id cannot be told apart by a link or by `--pane`.',
    remedy: 'Give the pane an id of its own.',
    example: {
      of: 'part',
      bad: 'panes: [{id: sources, title: Where it is from}]\n',
      good: 'panes: [{id: origins, title: Where it is from}]\n',
    },
  },
  'file/unknown-actor': {
    title: 'A mention of an actor that does not exist',
    why: 'The reader would find a mark where a name should stand.',
    remedy: 'Correct the id, or add the actor under `actors`.',
    example: {
      of: 'part',
      bad: 'gaps: ["What [[an]] wants."]\nactors: {ann: Ann Bell}\n',
      good: 'gaps: ["What [[ann]] wants."]\nactors: {ann: Ann Bell}\n',
    },
  },
  'file/unknown-source': {
    title: 'A source that does not exist',
    why: 'The claim looks as if it had a source, and it has none.',
    remedy: 'Correct the id, or add the source under `sources`.',
    example: {
      of: 'part',
      bad: 'gaps: [{text: Who paid., sources: [reprt]}]\nsources: {report: Annual report}\n',
      good: 'gaps: [{text: Who paid., sources: [report]}]\nsources: {report: Annual report}\n',
    },
  },
} satisfies Partial<Record<FileCode, Page>>;
