/** The form of a new briefing, full screen. */
import {Box, useApp, useInput, usePaste} from 'ink';
import {useEffect, useReducer, useState} from 'react';
import type {Answers} from '../../briefing/scaffold.js';
import type {Theme} from '../../typeset/theme.js';
import type {Frames} from '../ink/frame-stream.js';
import {useJobControl} from '../ink/job-control.js';
import {Lines} from '../ink/lines.js';
import {type Sized, useResize} from '../ink/terminal-hooks.js';
import type {Size} from '../state/layout.js';
import type {JobWorld, TerminalUse} from '../terminal-use.js';
import {formActions} from './form-keys.js';
import {type FormWords, formScreen} from './form-lines.js';
import {answersIn, type FormAction, type FormState, openForm, reduceForm} from './form-state.js';

type FormProps = {
  readonly words: FormWords;
  /** A date as `YYYY-MM-DD`. */
  readonly today: string;
  readonly initialSize: Size;
  readonly theme: Theme;
  readonly stdout: Sized;
  readonly world: JobWorld;
  readonly terminal: TerminalUse;
  readonly frames: Pick<Frames, 'pause' | 'placeCursor' | 'redraw'>;
  readonly onAnswer: (answers: Answers) => void;
};

/** Asks for the first entries of a briefing. Exits when everything is answered, or when the form is left. */
export function Form({words, today, initialSize, theme, stdout, world, terminal, ...given}: FormProps) {
  const {frames, onAnswer} = given;
  const {exit} = useApp();
  const [size, setSize] = useState(initialSize);
  const [state, act] = useReducer(reduceAll, today, openForm);
  useJobControl(terminal, world, frames);
  useResize(stdout, setSize);
  useInput((input, key) => {
    if (key.ctrl && input === 'l') frames.redraw();
    else act(formActions(input, key));
  });
  usePaste(text => act([{type: 'insert', text}]));
  useEffect(() => {
    if (state.end === undefined) return;
    if (state.end === 'answered') onAnswer(answersIn(state, today));
    exit();
  }, [state, today, onAnswer, exit]);
  const {lines, cursor} = formScreen(state, words, size);
  frames.placeCursor(cursor);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
      <Lines lines={lines} theme={theme} columns={size.columns} rows={size.rows} />
    </Box>
  );
}

/** Several keys can arrive together. Keys after the end of the form are ignored. */
function reduceAll(state: FormState, actions: readonly FormAction[]): FormState {
  return actions.reduce((now, action) => (now.end === undefined ? reduceForm(now, action) : now), state);
}
