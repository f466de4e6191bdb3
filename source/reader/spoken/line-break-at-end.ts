/** Ends the last line when a spoken app ends, so that the shell's prompt begins on a line of its own. */
import {useStdout} from 'ink';
import {useEffect, useRef} from 'react';

/** `prompt` is the line that shows what is being typed; it has no line break at its end. */
export function useLineBreakAtEnd(prompt: string): void {
  const {stdout} = useStdout();
  const last = useRef(prompt);
  last.current = prompt;
  useEffect(
    () => () => {
      if (last.current !== '') stdout.write('\n');
    },
    [stdout],
  );
}
