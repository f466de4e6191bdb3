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
  isNever,
  isText,
  listShape,
  mapShape,
  oneOfShape,
  type Shape,
} from './shape.js';

/** Every role. If there is a new one, the compiler points here. */
export const roleTable: Readonly<Record<Role, true>> = {
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
};

const roles: ReadonlySet<unknown> = new Set(Object.keys(roleTable));

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

function isPath(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let index = 0; index < value.length; index++)
    if (typeof value[index] !== 'string' && !isCount(value[index])) return false;
  return true;
}

type To<Kind extends Reference['to']> = Extract<Reference, {to: Kind}>;

/** The shapes of references, by their kind. */
const references: ReadonlyMap<unknown, Shape> = new Map(
  Object.entries({
    link: mapShape<To<'link'>>(['url'], {to: isText, url: isText}),
    block: mapShape<To<'block'>>(['pane', 'path'], {to: isText, pane: isText, path: isPath}),
    article: mapShape<To<'article'>>(['file', 'title'], {
      to: isText,
      file: isText,
      title: isText,
      find: isText,
      mayHold: listShape(isText),
    }),
  } satisfies Record<Exclude<Reference['to'], 'actor' | 'source'>, Shape>),
);

function isReference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {to, id} = value as Readonly<Record<string, unknown>>;
  // Most references lead to an actor or a source.
  if (to === 'actor' || to === 'source') return typeof id === 'string';
  return references.get(to)?.(value) === true;
}

/**
 * The keys of a map, of which nothing else is known. If `Keys` are not all keys of the type, this does not compile. The
 * maps below are checked by hand, because a start has thousands of them, and tables of shapes take twice as long.
 */
type AllKeys<Map, Keys extends keyof Map> = [Exclude<keyof Map, Keys>] extends [never]
  ? Readonly<Record<Keys, unknown>>
  : Readonly<{missing: Exclude<keyof Map, Keys>}>;

function isSpan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {text, spoken, role, reference, source, isShared} = value as AllKeys<
    Span,
    'text' | 'spoken' | 'role' | 'reference' | 'source' | 'isShared'
  >;
  return (
    typeof text === 'string' &&
    (spoken === undefined || typeof spoken === 'string') &&
    (role === undefined || roles.has(role)) &&
    (reference === undefined || isReference(reference)) &&
    (source === undefined || isCount(source)) &&
    // Only the mark of a source may be shared.
    (isShared === undefined || (isShared === true && source !== undefined))
  );
}

const areSpans = listShape(isSpan);

function isPart(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {name, label, spans} = value as AllKeys<Part, 'name' | 'label' | 'spans'>;
  return isPartName(name) && (label === undefined || typeof label === 'string') && areSpans(spans);
}

const areParts = listShape(isPart);

const isLikelihood = mapShape<Likelihood>(['term', 'scale', 'low', 'high', 'range'], {
  term: isText,
  scale: isScale,
  low: isCount,
  high: isCount,
  range: isText,
});

function isBlock(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {kind, path, parts, priority, likelihood, change, published, retrieved} = value as AllKeys<
    Block,
    'kind' | 'path' | 'parts' | 'priority' | 'likelihood' | 'change' | 'published' | 'retrieved'
  >;
  return (
    isKind(kind) &&
    isPath(path) &&
    areParts(parts) &&
    (priority === undefined || isPriority(priority)) &&
    (likelihood === undefined || isLikelihood(likelihood)) &&
    // Changes are marked after a document is read.
    change === undefined &&
    (published === undefined || isDateText(published)) &&
    (retrieved === undefined || isDateText(retrieved))
  );
}

const isBlocks = listShape(isBlock);

const isPane = mapShape<Pane>(['id', 'title', 'blocks'], {
  id: isText,
  title: isText,
  count: isCount,
  blocks: value => isBlocks(value) && (value as readonly unknown[]).length > 0,
  about: listShape(isText),
  // A cached document is whole.
  held: isNever,
  allFrom: value => isSpan(value) && isCount((value as Span).source),
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
