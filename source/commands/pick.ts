/** `briefing` alone: choose from the briefings at hand; piped, list them. */

import {catalogueOf} from '../library/catalogue.js';
import {harmlessLine} from '../text/harmless.js';
import type {World} from '../world.js';
import {describe, listBriefings} from './list.js';
import {modeOf, type Open, openBriefing} from './open.js';
import {coloursOf, themeFor} from './shared/appearance.js';
import type {Settings} from './shared/settings.js';

export type Pick = Omit<Open, 'target'>;

/** Lets a person choose a briefing and opens it. */
export async function pickBriefing(options: Pick, settings: Settings, world: World): Promise<number> {
  if (!world.stdout.isTTY || !world.stdin.isTTY || world.env.TERM === 'dumb')
    return listBriefings(settings, world);
  const entries = await catalogueOf(settings.places, world);
  const {choose} = await import('../reader/ink/reader.js');
  const items = entries.map(entry => ({
    key: entry.path,
    label: harmlessLine(entry.name),
    detail: `${entry.asOf ? `${entry.asOf}  ` : ''}${describe(entry)}`,
    value: entry.path,
  }));
  const {code, value: path} = await choose('Which briefing?', items, {
    world,
    mode: modeOf(options, settings.config, world),
    theme: themeFor({asked: options.theme, configured: settings.config.theme}, world.env),
    colours: coloursOf(world.env),
    ...(settings.keymap && {keymap: settings.keymap}),
  });
  return path === undefined || code !== 0 ? code : openBriefing({...options, target: path}, settings, world);
}
