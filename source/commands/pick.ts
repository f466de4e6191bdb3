/**
 * `briefing` without arguments: lets the user choose a briefing on a terminal, and lists the briefings everywhere else.
 */

import {catalogueOf} from '../library/catalogue.js';
import {harmlessLine, ours} from '../text/harmless.js';
import type {World} from '../world.js';
import {describe, listBriefings} from './list.js';
import {type OpenOptions, openBriefing} from './open.js';
import {screenOptions} from './shared/appearance.js';
import type {Settings} from './shared/settings.js';

type PickOptions = Omit<OpenOptions, 'target'>;

/** Lets the user choose a briefing and opens it. */
export async function pickBriefing(options: PickOptions, settings: Settings, world: World): Promise<number> {
  if (!world.stdout.isTTY || !world.stdin.isTTY || world.env.TERM === 'dumb')
    return listBriefings(settings, world);
  const entries = await catalogueOf(settings.places, world);
  const {choose} = await import('../reader/ink/reader.js');
  const items = entries.map(entry => ({
    key: entry.path,
    label: harmlessLine(entry.name),
    detail: ours`${entry.asOf ? ours`${entry.asOf}  ` : ''}${describe(entry)}`,
    value: entry.path,
  }));
  const {code, value: path} = await choose(ours('Which briefing?'), items, {
    world,
    ...screenOptions(options, settings, world),
  });
  return path === undefined || code !== 0 ? code : openBriefing({...options, target: path}, settings, world);
}
