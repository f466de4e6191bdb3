/** Performs the actions of the keymap, and all effects. */
import {useStdin} from 'ink';
import {useEffect, useRef} from 'react';
import {misleadingHost} from '../../document/doubtful-links.js';
import {forbidsCopies} from '../../document/handling.js';
import {type Harmless, ours} from '../../text/harmless.js';
import type {World} from '../../world.js';
import type {Effects} from '../effects.js';
import {type ActionName, bindingFor} from '../keys/keymap.js';
import {actionOf, type EffectName, isEffect} from '../state/actions.js';
import {copyText} from '../state/copy-text.js';
import type {Notice} from '../state/messages.js';
import {linesFrom} from '../state/place.js';
import {problemAt} from '../state/problem-list.js';
import type {Action} from '../state/reduce.js';
import {layoutIn, type ReferenceChoice, type State, viewIn} from '../state/state.js';
import type {Store} from '../state/store.js';
import {linkOf, referenceAtMatch} from '../state/visible.js';
import type {HandOver} from './job-control.js';

type Reach = Readonly<{
  effects: Effects;
  /** `stopJob` stops the process, as Ctrl-Z does in a shell, until it is continued. */
  world: Pick<World, 'stopJob'>;
  store: Pick<Store, 'get'>;
  act: (action: Action) => void;
  handOver: HandOver;
  leave: () => void;
  /** Draws the whole screen again. The reader for screen readers says the last block again. */
  redraw: () => void;
  /** The file descriptor of the terminal's input. */
  keyboard: () => number;
}>;

const noFile: Notice = {
  text: ours('this briefing came from standard input: there is no file'),
  tone: 'warning',
};

function noCopies(handling: Harmless | undefined): Notice {
  return {text: ours`not saved: ${handling ?? ''} forbids keeping copies`, tone: 'warning'};
}

/** Returns a function that performs an action for the key that was pressed. Also reloads the file when it changes. */
export function useActions(given: Omit<Reach, 'keyboard'>): (name: ActionName, key: string) => void {
  const {stdin} = useStdin();
  const reach: Reach = {...given, keyboard: () => descriptorOf(stdin)};
  const latest = useRef(reach);
  latest.current = reach;
  const {watch} = reach.effects;
  useEffect(() => {
    if (!watch) return undefined;
    let stop: (() => void) | undefined;
    let isOver = false;
    void watch(() => void reload(latest.current)).then(stopWatching => {
      stop = stopWatching;
      if (isOver) stop();
      // The file may have been saved before the watch began.
      else void reload(latest.current);
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, [watch]);
  return (name, key) => perform(latest.current, name, key);
}

function perform(reach: Reach, name: ActionName, key: string): void {
  const state = reach.store.get();
  const {keymap} = state;
  const at = state.mark ?? referenceAtMatch(state);
  if (isEffect(name)) runEffect(reach, name);
  else if (name !== 'open-reference' || !at || !openArticle(reach, at))
    reach.act(actionOf(name, key, keymap));
}

function runEffect(reach: Reach, name: EffectName): void {
  const {effects, store, act} = reach;
  const say = (notice: Notice) => act({type: 'notice', notice});
  switch (name) {
    case 'copy':
    case 'copy-with-sources':
      void effects.copy(copyText(store.get(), {withSources: name === 'copy-with-sources'})).then(say);
      return;
    case 'save': {
      const state = store.get();
      const text = copyText(state, {withSources: true});
      const {handling} = state.full;
      const pane = state.overlay?.kind === 'walk-in' ? {title: ours('card')} : viewIn(state).pane;
      if (forbidsCopies(handling)) say(noCopies(handling));
      else void effects.save(text, pane).then(say);
      return;
    }
    case 'open-link': {
      const url = linkOf(store.get());
      if (url) openLink(reach, url);
      else act({type: 'choose-link'});
      return;
    }
    case 'edit':
      edit(reach);
      return;
    case 'reload':
      void reload(reach, {text: ours('the file was read again'), tone: 'plain'});
      return;
    case 'redraw':
      reach.redraw();
      return;
    case 'suspend':
      reach.handOver(reach.world.stopJob);
      return;
    case 'quit':
      reach.leave();
      return;
    default:
      name satisfies never;
  }
}

/** The most characters of a host in the footer. The end of a host says whose it is. */
const maxHost = 36;

/** Opens a link in the browser. If the link could mislead, it opens when the key is pressed again. */
function openLink({effects, store, act}: Reach, url: Harmless): void {
  const {full, keymap, notice} = store.get();
  const host = misleadingHost(full, url);
  const {shown} = bindingFor(keymap, 'open-link');
  const end = host !== undefined && host.length > maxHost ? ours`…${host.slice(-maxHost)}` : host;
  const question = ours`leads to ${end ?? ''}: ${shown} again opens it`;
  if (host !== undefined && notice?.text !== question)
    act({type: 'notice', notice: {text: question, tone: 'warning'}});
  else void effects.openLink(url).then(opened => act({type: 'notice', notice: opened}));
}

function edit(reach: Reach): void {
  const {effects, store, act, handOver, keyboard} = reach;
  const {edit} = effects;
  if (!edit) {
    act({type: 'notice', notice: noFile});
    return;
  }
  const path = visiblePath(store.get());
  const problem = problemAt(store.get(), path);
  let notice: Notice | undefined;
  handOver(async () => {
    notice = await edit({path, ...(problem && {problem})}, keyboard());
    await reload(reach);
    if (notice) act({type: 'notice', notice});
  });
}

/** The file descriptor of the terminal's input: standard input (0), or a keyboard that was opened separately. */
function descriptorOf(stdin: object): number {
  return 'fd' in stdin && typeof stdin.fd === 'number' ? stdin.fd : 0;
}

/**
 * The path of the entry to edit: the marked one, or the current match of the search if it is visible, or the first
 * entry that begins on the screen.
 */
export function visiblePath(state: State): readonly (string | number)[] {
  const {pane, place} = viewIn(state);
  const {columns, rows} = layoutIn(state).text;
  const lines = linesFrom(pane, place, columns, rows);
  const begins = lines.find(({block, index}) => index === 0 && pane.blocks[block]?.kind !== 'heading');
  const match = state.overlay ? undefined : state.search?.matches[state.search.current];
  const found =
    match?.pane === state.pane && lines.some(({block}) => block === match.block) ? match.block : undefined;
  const block = state.mark?.block ?? found ?? begins?.block ?? place.block;
  return pane.blocks[block]?.path ?? [];
}

async function reload({effects, act}: Reach, done?: Notice): Promise<void> {
  if (!effects.reload) return act({type: 'notice', notice: noFile});
  const reloaded = await effects.reload();
  if (!reloaded.ok) return act({type: 'trouble', trouble: reloaded.trouble});
  const {document, problems} = reloaded;
  act({type: 'reload', ...(document && {document}), ...(problems && {problems})});
  if (done) act({type: 'notice', notice: done});
}

/** Opens a chosen link in the browser. */
export function openInBrowser(
  {effects, act}: Pick<Reach, 'effects' | 'act'>,
  {reference}: Pick<ReferenceChoice, 'reference'>,
): void {
  if (reference.to === 'link')
    void effects.openLink(reference.url).then(notice => act({type: 'notice', notice}));
}

/** Reads and shows a saved article. Returns false if the choice does not lead to an article. */
export function openArticle(
  {effects, act}: Pick<Reach, 'effects' | 'act'>,
  choice: Pick<ReferenceChoice, 'reference'>,
): boolean {
  const {reference} = choice;
  if (reference.to !== 'article') return false;
  void effects.readArticle(reference).then(article =>
    act(
      article.ok
        ? {
            type: 'show-article',
            pane: article.pane,
            ...(article.at && {at: article.at}),
            ...(article.notice && {notice: article.notice}),
          }
        : {type: 'notice', notice: {text: article.message, tone: 'warning'}},
    ),
  );
  return true;
}
