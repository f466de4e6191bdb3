/** The one place where a role gets its look. */
import {Chalk, type ChalkInstance} from 'chalk';
import type {Role} from '../domain/document.js';
import type {Paint, ThemeName} from './paint.js';

const chalk = new Chalk({level: 1});
type Looks = Readonly<Partial<Record<Role, ChalkInstance>>>;

/** Weight, slant and line alone: with `NO_COLOR`, or by choice. */
const none: Looks = {
  strong: chalk.bold,
  emphasis: chalk.italic,
  lead: chalk.bold,
  title: chalk.bold,
  heading: chalk.dim,
  label: chalk.dim,
  muted: chalk.dim,
  rule: chalk.dim,
  mark: chalk.dim,
  say: chalk.italic,
  link: chalk.underline,
  'source-mark': chalk.dim,
  quote: chalk.italic,
  assumption: chalk.italic,
  likelihood: chalk.bold,
  'likelihood-rest': chalk.dim,
  confidence: chalk.bold,
  'level-high': chalk.bold,
  handling: chalk.bold,
  warning: chalk.bold,
  selected: chalk.bold,
  key: chalk.bold,
  match: chalk.underline,
  'current-match': chalk.inverse,
  'current-reference': chalk.inverse,
  change: chalk.bold,
  added: chalk.underline,
  removed: chalk.dim.strikethrough,
};

/**
 * The terminal's own 16 colours, so that it fits dark and light. Each has one meaning: cyan leads somewhere,
 * magenta is a judgment, yellow asks for care, red is the highest level, green is new.
 */
const terminal: Looks = {
  ...none,
  actor: chalk.cyan,
  link: chalk.cyan.underline,
  'source-mark': chalk.cyan.dim,
  likelihood: chalk.magenta,
  selected: chalk.bold.cyan,
  'level-high': chalk.red.bold,
  'level-medium': chalk.yellow,
  warning: chalk.yellow,
  match: chalk.yellow.underline,
  'current-match': chalk.yellow.inverse,
  'current-reference': chalk.cyan.inverse,
  change: chalk.green.bold,
  added: chalk.green.underline,
};

const looks: Readonly<Record<ThemeName, Looks>> = {terminal, none};

/** The painter of a theme. */
export function paintWith(theme: ThemeName): Paint {
  const roles = looks[theme];
  return (role, text) => roles[role]?.(text) ?? text;
}
