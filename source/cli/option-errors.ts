/** Messages about options that Node's parser refuses. */
import {orDidYouMean} from '../text/message-parts.js';
import {nearest} from '../text/names/nearest.js';
import {type OptionRow, optionTable} from './command-table.js';

/** Returns the message about the value of an option, such as `--width`, if the value is wrong. */
type RefusalOf = (option: string, value: string) => string | undefined;

/** The message of Node's parser in our own words, with the nearest name of a misspelt option. */
export function explain(message: string, argv: readonly string[], refusalOf: RefusalOf): string {
  const ambiguous = /Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/.exec(message)?.[1];
  if (ambiguous) return missingValue(ambiguous, argv, refusalOf);
  const missing = /Option '(?:-\w, )?(--[\w-]+)[^']*' argument missing/.exec(message)?.[1];
  if (missing) return `${missing} needs a value`;
  const useless = /Option '(?:-\w, )?(--[\w-]+)[^']*' does not take an argument/.exec(message)?.[1];
  if (useless) return `${useless} takes no value`;
  const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown === undefined)
    return message.replace(/\. .*$/s, '').replace(/^./, first => first.toLowerCase());
  const near = nearest(unknown.replace(/^-+/, ''), Object.keys(optionTable));
  const written = argv.find(argument => argument.startsWith(unknown)) ?? unknown;
  return `there is no option ${written.split('=')[0]}${orDidYouMean(near && `--${near}`)}`;
}

/** The message about an option without a value: at the end, before another option, or before a value with a dash. */
function missingValue(option: string, argv: readonly string[], refusalOf: RefusalOf): string {
  const value = argv[argv.indexOf(option) + 1] ?? '';
  const isOption = Object.entries<OptionRow>(optionTable).some(
    ([name, {short}]) => value.split('=')[0] === `--${name}` || value === `-${short}`,
  );
  if (value === '' || isOption) return `${option} needs a value`;
  // No valid number begins with a dash, so `--minutes=-7` would be refused too.
  const isNumber = ['--minutes', '--wpm', '--width'].includes(option);
  const refusal = isNumber ? refusalOf(option, value) : undefined;
  if (refusal !== undefined) return refusal;
  return `${option} needs a value; write a value that begins with a dash as ${option}=${value}`;
}
