import {Text} from 'ink';
import {memo} from 'react';

/** One line of the screen. It is memoised, so that a key renders only the lines that it changes. */
export const LineText = memo(function LineText({text}: {readonly text: string}) {
  return <Text wrap="truncate">{text}</Text>;
});
