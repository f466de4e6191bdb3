/** Groups neighbouring blocks that belong to one list. */
import type {Block, BlockKind} from '../document/document.js';

export type ListKind = 'points' | 'judgments' | 'entries' | 'exchanges' | 'sources';
export type Run = Readonly<{list: ListKind | undefined; blocks: readonly Block[]}>;

const lists: Partial<Record<BlockKind, ListKind>> = {
  fact: 'points',
  assumption: 'points',
  'talking-point': 'points',
  'watch-out': 'points',
  gap: 'points',
  alternative: 'points',
  indicator: 'points',
  judgment: 'judgments',
  entry: 'entries',
  exchange: 'exchanges',
  source: 'sources',
};

/** The blocks in their order. Neighbours in the same list are together, and every other block is alone. */
export function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Array<{list: ListKind | undefined; blocks: Block[]}> = [];
  for (const block of blocks) {
    const list = lists[block.kind];
    const last = runs.at(-1);
    if (last && list !== undefined && last.list === list) last.blocks.push(block);
    else runs.push({list, blocks: [block]});
  }
  return runs;
}
