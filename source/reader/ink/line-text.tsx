import {Text} from 'ink';
import {memo} from 'react';

/** One line of the screen. Memoised by what it shows, so that a key draws only what it changes. */
export const LineText = memo(function LineText({text}: {readonly text: string}) {
  return <Text wrap="truncate">{text}</Text>;
});
