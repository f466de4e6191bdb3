/** The shape of a cached document. A new key of a document, a new role or a new kind has to be added here. */
import type {
  Block,
  BlockKind,
  Document,
  Pane,
  Part,
  PartName,
  Priority,
  Reference,
  Role,
  Span,
} from '../../document/document.js';
import type {Likelihood, ScaleName} from '../../document/likelihood.js';
import {
  isBoolean,
  isCount,
  isDateText,
  isMap,
  isNever,
  isText,
  listShape,
  mapShape,
  oneOfShape,
  type Shape,
} from './shape.js';

const isRole = oneOfShape<Role>({
  text: true,
  strong: true,
  emphasis: true,
  lead: true,
  title: true,
  heading: true,
  label: true,
  muted: true,
  rule: true,
  mark: true,
  actor: true,
  'native-name': true,
  say: true,
  link: true,
  'source-mark': true,
  quote: true,
  assumption: true,
  likelihood: true,
  'likelihood-rest': true,
  confidence: true,
  'level-high': true,
  'level-medium': true,
  'level-low': true,
  handling: true,
  warning: true,
  selected: true,
  key: true,
  match: true,
  'current-match': true,
  'current-reference': true,
  change: true,
  added: true,
  removed: true,
});

const isPartName = oneOfShape<PartName>({
  text: true,
  by: true,
  likelihood: true,
  confidence: true,
  horizon: true,
  because: true,
  'if-wrong': true,
  term: true,
  name: true,
  'native-name': true,
  say: true,
  field: true,
  before: true,
  sources: true,
  'pane-link': true,
});

const isKind = oneOfShape<BlockKind>({
  heading: true,
  lead: true,
  paragraph: true,
  fact: true,
  'talking-point': true,
  'watch-out': true,
  gap: true,
  alternative: true,
  indicator: true,
  assumption: true,
  quote: true,
  judgment: true,
  entry: true,
  profile: true,
  exchange: true,
  source: true,
  held: true,
});

const isPriority = oneOfShape<Priority>({must: true, should: true, could: true});
const isScale = oneOfShape<ScaleName>({icd203: true, phia: true});

const isPath = listShape(step => isText(step) || isCount(step));

type To<Kind extends Reference['to']> = Extract<Reference, {to: Kind}>;

const references: ReadonlyMap<unknown, Shape> = new Map<Reference['to'], Shape>(
  Object.entries({
    actor: mapShape<To<'actor'>>(['id'], {to: isText, id: isText}),
    source: mapShape<To<'source'>>(['id'], {to: isText, id: isText}),
    link: mapShape<To<'link'>>(['url'], {to: isText, url: isText}),
    block: mapShape<To<'block'>>(['pane', 'path'], {to: isText, pane: isText, path: isPath}),
    article: mapShape<To<'article'>>(['file', 'title'], {
      to: isText,
      file: isText,
      title: isText,
      find: isText,
      mayHold: listShape(isText),
    }),
  } satisfies Record<Reference['to'], Shape>) as Array<[Reference['to'], Shape]>,
);

function isReference(value: unknown): boolean {
  return isMap(value) && references.get(value.to)?.(value) === true;
}

const isSpan = mapShape<Span>(['text'], {
  text: isText,
  role: isRole,
  reference: isReference,
  source: isCount,
});

const isPart = mapShape<Part>(['name', 'spans'], {
  name: isPartName,
  label: isText,
  spans: listShape(isSpan),
});

const isLikelihood = mapShape<Likelihood>(['term', 'scale', 'low', 'high', 'range'], {
  term: isText,
  scale: isScale,
  low: isCount,
  high: isCount,
  range: isText,
});

const isBlock = mapShape<Block>(['kind', 'path', 'parts'], {
  kind: isKind,
  path: isPath,
  parts: listShape(isPart),
  priority: isPriority,
  likelihood: isLikelihood,
  // Changes are marked after a document is read.
  change: isNever,
  published: isDateText,
  retrieved: isDateText,
});

const isBlocks = listShape(isBlock);

const isPane = mapShape<Pane>(['id', 'title', 'blocks'], {
  id: isText,
  title: isText,
  count: isCount,
  blocks: value => isBlocks(value) && (value as readonly unknown[]).length > 0,
  about: listShape(isText),
  // A cached document is whole.
  held: isNever,
});

const isPanes = listShape(isPane);

/** Panes with different ids, of which there is at least one. */
function areDifferentPanes(value: unknown): boolean {
  if (!isPanes(value)) return false;
  const panes = value as readonly Pane[];
  return panes.length > 0 && new Set(panes.map(({id}) => id)).size === panes.length;
}

/**
 * Whether a value is a whole document, as `compose` makes it. Does not ask whether its texts are harmless: the cache
 * searches the JSON of the document for this.
 */
export const isDocument = mapShape<Document>(['title', 'asOf', 'panes'], {
  title: isText,
  subtitle: isText,
  asOf: isDateText,
  expires: isDateText,
  handling: isText,
  machineDraft: isBoolean,
  inRoom: listShape(isText),
  minutes: isNever,
  wholeWords: isNever,
  changes: isNever,
  panes: areDifferentPanes,
});
