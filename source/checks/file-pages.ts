/** What `--explain` shows of a file that is no briefing: problems of reading it, and of YAML. */
import type {FileCode} from '../briefing/problems.js';
import {contentPages} from './content-pages.js';
import type {Page} from './rule.js';

const whole = (lines: string) => `schema: 1\ntitle: A title\nas_of: 2022-08-03\n${lines}`;

const yamlPages = {
  'file/not-found': {
    title: 'There is no such briefing',
    why: 'Nothing of this name was found, so nothing was read.',
    remedy: 'Check the spelling, or name the file by its path. `briefing list` shows what there is.',
    example: {of: 'command', bad: 'briefing check mynmar', good: 'briefing check myanmar'},
  },
  'file/unreadable': {
    title: 'The file cannot be read',
    why: 'The system refused to open it, so nothing was read.',
    remedy: 'Check that it is there, and that you are allowed to read it.',
    example: {
      of: 'command',
      bad: 'ln -s a.yaml a.yaml; briefing check a.yaml',
      good: 'briefing check a.yaml',
    },
  },
  'file/is-directory': {
    title: 'A folder, not a briefing',
    why: 'A briefing is one file; `briefing check` alone takes folders.',
    remedy: 'Name a file in it.',
    example: {of: 'command', bad: 'briefing show ./briefings', good: 'briefing show ./briefings/a.yaml'},
  },
  'file/too-large': {
    title: 'A file of more than 1 MiB',
    why: 'Nobody reads that before a meeting; as a rule it is the wrong file.',
    remedy: 'Check that it is the right file, or divide it into several briefings.',
    example: {
      of: 'command',
      bad: 'head -c 2000000 /dev/zero | tr "\\0" "#" > a.yaml; briefing check a.yaml',
      good: 'briefing check a.yaml',
    },
  },
  'file/not-utf8': {
    title: 'A file that is not UTF-8',
    why: 'Its letters cannot be told for certain, and a wrong letter in a name is a wrong name.',
    remedy: 'Save it as UTF-8.',
    example: {
      of: 'command',
      bad: 'iconv -t UTF-16 a.yaml > b.yaml; briefing check b.yaml',
      good: 'iconv -f UTF-16 -t UTF-8 b.yaml > a.yaml; briefing check a.yaml',
    },
  },
  'file/empty': {
    title: 'An empty file',
    why: 'There is nothing to show.',
    remedy: 'Write at least `schema`, `title`, `as_of` and `bottom_line`.',
    example: {of: 'file', bad: '# to be written\n', good: whole('bottom_line: It is so.\n')},
  },
  'file/syntax': {
    title: 'The text is not YAML',
    why: 'From here on nobody can tell what belongs to what.',
    remedy: 'Put text that holds `: ` or ` #` into quotes, close each bracket and quote, indent with spaces.',
    example: {
      of: 'part',
      bad: 'subtitle: The talks: day one\n',
      good: "subtitle: 'The talks: day one'\n",
    },
  },
  'file/duplicate-key': {
    title: 'A key that stands twice in one map',
    why: 'One of the two would be dropped without a word.',
    remedy: 'Keep one of the two, or join what they hold.',
    example: {of: 'part', bad: 'gaps: [One.]\ngaps: [Two.]\n', good: 'gaps: [One., Two.]\n'},
  },
  'file/too-deep': {
    title: 'More than 100 levels',
    why: 'A briefing needs fewer than ten; a file of so many is made to exhaust the program that reads it.',
    remedy: 'Check that it is the right file.',
    example: {of: 'part', bad: `gaps: ${'['.repeat(101)}\n`, good: 'gaps: [One.]\n'},
  },
  'file/too-many-aliases': {
    title: 'More than 20 aliases, or aliases that multiply',
    why: 'Written out, a small file of aliases can be larger than any memory.',
    remedy: 'Write the values out.',
    example: {
      of: 'part',
      bad: `tags: [&a asia${', *a'.repeat(21)}]\n`,
      good: 'tags: [&a asia, *a]\n',
    },
  },
  'file/bad-alias': {
    title: 'An alias that stands for nothing',
    why: 'Text that begins with `*` is an alias to YAML: *emphasis* at the start of a plain text is one.',
    remedy: 'Put the text in quotes; or set the anchor (`&name`) before the alias.',
    example: {of: 'part', bad: 'gaps: [*asia]\n', good: 'gaps: ["*asia*"]\n'},
  },
  'file/yaml-version': {
    title: 'A version of YAML other than 1.2',
    why: 'Versions differ in what `no`, `0123` and dates mean.',
    remedy: 'Remove the `%YAML` line.',
    example: {
      of: 'file',
      bad: `%YAML 1.1\n---\n${whole('bottom_line: It is so.\n')}`,
      good: whole('bottom_line: It is so.\n'),
    },
  },
  'file/many-documents': {
    title: 'More than one YAML document in the file',
    why: 'Only one of them could be shown, and nobody would know of the others.',
    remedy: 'Keep one briefing a file: remove the `---` line and what follows it.',
    example: {
      of: 'file',
      bad: `${whole('bottom_line: It is so.\n')}---\ntitle: Another\n`,
      good: whole('bottom_line: It is so.\n'),
    },
  },
  'file/unknown-tag': {
    title: 'A YAML tag',
    why: 'Tags make other programs build objects; a briefing is text.',
    remedy: 'Remove what begins with `!`, or put the text in quotes.',
    example: {of: 'part', bad: 'region: !asia East\n', good: 'region: East\n'},
  },
} satisfies Partial<Record<FileCode, Page>>;

/** The pages of every `file/…` code. */
export const filePages: Readonly<Record<FileCode, Page>> = {...yamlPages, ...contentPages};
