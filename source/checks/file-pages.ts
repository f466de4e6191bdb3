/** The pages that `--explain` shows for files that cannot be read, and for text that is not valid YAML. */
import type {FileCode} from '../briefing/problems.js';
import {contentPages} from './content-pages.js';
import type {Page} from './rule.js';

const whole = (lines: string) => `schema: 1\ntitle: A title\nas_of: 2022-08-03\n${lines}`;

const yamlPages = {
  'file/not-found': {
    title: 'There is no such briefing',
    why: 'The name or the path is probably misspelt.',
    remedy: 'Check the spelling, or give the path of the file. `briefing list` shows all briefings.',
    example: {of: 'command', bad: 'briefing check mynmar', good: 'briefing check myanmar'},
  },
  'file/unreadable': {
    title: 'The file cannot be read',
    why: 'The operating system did not open the file.',
    remedy: 'Check that the file is there, and that you have permission to read it.',
    example: {
      of: 'command',
      bad: 'ln -s a.yaml a.yaml; briefing check a.yaml',
      good: 'briefing check a.yaml',
    },
  },
  'file/is-directory': {
    title: 'A folder instead of a briefing',
    why: 'A briefing is one file. Only `briefing check` can take a folder.',
    remedy: 'Give the path of a file in the folder.',
    example: {of: 'command', bad: 'briefing show ./briefings', good: 'briefing show ./briefings/a.yaml'},
  },
  'file/too-large': {
    title: 'A file of more than 1 MiB',
    why: 'Nobody can read that much before a meeting. A file of this size is usually the wrong file.',
    remedy: 'Check that it is the right file. If it is, divide it into several briefings.',
    example: {
      of: 'command',
      bad: 'head -c 2000000 /dev/zero | tr "\\0" "#" > a.yaml; briefing check a.yaml',
      good: 'briefing check a.yaml',
    },
  },
  'file/not-utf8': {
    title: 'A file that is not UTF-8',
    why: 'In another encoding, some letters would be wrong, even in names.',
    remedy: 'Save the file as UTF-8.',
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
    why: 'The program cannot tell which text belongs to which key.',
    remedy:
      'Put a text that contains `: ` or ` #` in quotes. Close every bracket and quotation mark. Indent with spaces.',
    example: {
      of: 'part',
      bad: 'subtitle: The talks: day one\n',
      good: "subtitle: 'The talks: day one'\n",
    },
  },
  'file/indentation': {
    title: 'A line in the wrong column',
    why: 'The column of a line says what the line belongs to. This line belongs to nothing.',
    remedy: 'Begin the line in the same column as the keys or dashes that it belongs with.',
    example: {
      of: 'part',
      bad: 'summary:\n  - text: Sales fell.\n   kind: assumption\n',
      good: 'summary:\n  - text: Sales fell.\n    kind: assumption\n',
    },
  },
  'file/odd-space': {
    title: 'A character that looks like a space, or like nothing',
    why: 'Text from web pages and word processors brings such characters. To YAML, they are letters of a key or a text.',
    remedy: 'Write plain spaces, or run `briefing check --fix`.',
    example: {of: 'part', bad: 'region:\u00a0Asia\n', good: 'region: Asia\n'},
  },
  'file/unquoted-comma': {
    title: 'A text between braces that has a comma and no quotes',
    why: 'Between braces, a comma ends the text. The words after the comma would be lost.',
    remedy: 'Put the text in quotes. Or write the entry on several lines, where a comma needs no quotes.',
    example: {
      of: 'part',
      bad: 'gaps:\n  - {text: In May, nobody knew., kind: fact}\n',
      good: 'gaps:\n  - text: In May, nobody knew.\n    kind: fact\n',
    },
  },
  'file/duplicate-key': {
    title: 'The same key twice in one map',
    why: 'Without this error, one of the two values would be lost, and nobody would notice.',
    remedy: 'Keep one of the two, or put the values of both under one key.',
    example: {of: 'part', bad: 'gaps: [One.]\ngaps: [Two.]\n', good: 'gaps: [One., Two.]\n'},
  },
  'file/too-deep': {
    title: 'More than 100 levels of nesting',
    why: 'A briefing needs fewer than ten levels. A file with more than 100 was probably made to crash a program.',
    remedy: 'Check that it is the right file, and that all brackets are closed.',
    example: {of: 'part', bad: `gaps: ${'['.repeat(101)}\n`, good: 'gaps: [One.]\n'},
  },
  'file/too-many-aliases': {
    title: 'More than 20 aliases, or aliases for too much text',
    why: 'With aliases, a small file can stand for more text than fits into memory.',
    remedy: 'Write the values themselves instead of aliases.',
    example: {
      of: 'part',
      bad: `tags: [&a asia${', *a'.repeat(21)}]\n`,
      good: 'tags: [&a asia, *a]\n',
    },
  },
  'file/bad-alias': {
    title: 'An alias that does not stand for a value',
    why: 'To YAML, a text that begins with `*` is an alias. This includes a text that begins with *emphasis*.',
    remedy:
      'If this is text, put it in quotes. If it is an alias, write its anchor (`&name`) earlier in the file.',
    example: {of: 'part', bad: 'gaps: [*asia]\n', good: 'gaps: ["*asia*"]\n'},
  },
  'file/yaml-version': {
    title: 'A version of YAML other than 1.2',
    why: 'YAML 1.1 and YAML 1.2 read `no`, `0123` and dates in different ways.',
    remedy: 'Remove the `%YAML` line.',
    example: {
      of: 'file',
      bad: `%YAML 1.1\n---\n${whole('bottom_line: It is so.\n')}`,
      good: whole('bottom_line: It is so.\n'),
    },
  },
  'file/many-documents': {
    title: 'More than one YAML document in the file',
    why: 'The program would show only one of them, and nobody would know about the others.',
    remedy: 'Keep one briefing in each file: remove the `---` line and everything after it.',
    example: {
      of: 'file',
      bad: `${whole('bottom_line: It is so.\n')}---\ntitle: Another\n`,
      good: whole('bottom_line: It is so.\n'),
    },
  },
  'file/unknown-tag': {
    title: 'A YAML tag',
    why: 'Tags tell programs to build objects. A briefing holds only text, numbers, lists and maps.',
    remedy: 'Remove the word that begins with `!`. If it is part of the text, put the text in quotes.',
    example: {of: 'part', bad: 'region: !asia East\n', good: 'region: East\n'},
  },
} satisfies Partial<Record<FileCode, Page>>;

/** The page of each `file/…` code. */
export const filePages: Readonly<Record<FileCode, Page>> = {...yamlPages, ...contentPages};
