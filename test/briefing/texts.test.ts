import {expect, test} from 'vitest';
import {parse} from '../../source/briefing/parse.js';
import {judgmentsOf, proseOf, textsOf} from '../../source/briefing/texts.js';
import {smallest} from '../helpers/briefings.js';

function briefingOf(part: string) {
  const parsed = parse(smallest(part));
  if (!parsed.ok) throw new Error(parsed.problems.map(({message}) => message).join('; '));
  return parsed.briefing;
}

const briefing = briefingOf(`actors: {ann: {name: Ann Bell, wants: A text., sources: [post]}}
outlook: {judgments: [{text: It fails., by: ann, because: [No time.], sources: [post]}, It holds.]}
panes: [{id: words, title: Words, quotes: [{text: we wait, by: ann}]}]
sources: {post: The Post}
`);

test('each text of a briefing comes with its kind and its path', () => {
  const texts = textsOf(briefing).filter(({kind}) => kind !== 'choice');
  expect(texts.map(({kind, text, path}) => `${kind}: ${text} (${path.join('.')})`)).toEqual([
    'title: A title (title)',
    'date: 2022-08-03 (as_of)',
    'bottom line: It is so. (bottom_line.text)',
    'name: Ann Bell (actors.ann.name)',
    'actor: A text. (actors.ann.wants)',
    'source id: post (actors.ann.sources.0)',
    'reported judgment: It fails. (outlook.judgments.0.text)',
    'speaker: ann (outlook.judgments.0.by)',
    'reason: No time. (outlook.judgments.0.because.0)',
    'source id: post (outlook.judgments.0.sources.0)',
    'judgment: It holds. (outlook.judgments.1.text)',
    'pane id: words (panes.0.id)',
    'pane title: Words (panes.0.title)',
    'quote: we wait (panes.0.quotes.0.text)',
    'speaker: ann (panes.0.quotes.0.by)',
    'source title: The Post (sources.post.title)',
  ]);
});

test('the texts of an actor’s entry belong to the actor, and a claim comes with its sources', () => {
  const texts = textsOf(briefing);
  expect(texts.filter(({owner}) => owner === 'ann').map(({text}) => text)).toEqual([
    'Ann Bell',
    'A text.',
    'post',
    'should',
  ]);
  expect(texts.flatMap(({text, sources}) => (sources ? [[text, ...sources]] : []))).toEqual([
    ['It is so.'],
    ['It fails.', 'post'],
    ['It holds.'],
    ['we wait'],
  ]);
});

test('running text leaves out names, titles, ids and quotes', () => {
  expect(proseOf(briefing).map(({text}) => text)).toEqual([
    'It is so.',
    'A text.',
    'It fails.',
    'No time.',
    'It holds.',
  ]);
  expect(judgmentsOf(briefing).map(({judgment, path}) => [judgment.text, path.join('.')])).toEqual([
    ['It fails.', 'outlook.judgments.0'],
    ['It holds.', 'outlook.judgments.1'],
  ]);
});
