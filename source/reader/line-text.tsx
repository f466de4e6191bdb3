import {Text} from 'ink';
import {memo} from 'react';
import type {Line} from '../typeset/line.js';
import type {Paint} from '../typeset/paint.js';

/** One line of the screen. Memoised by what it shows, so that a key draws only what it changes. */
export const LineText = memo(function LineText({text}: {readonly text: string}) {
  return <Text wrap="truncate">{text}</Text>;
});

/** A line with the look of its roles; never empty, since Ink gives an empty text no row. */
export function painted({spans}: Line, paint: Paint): string {
  let text = '';
  for (const span of spans) text += paint(span.role, span.text);
  return text === '' ? ' ' : text;
}
