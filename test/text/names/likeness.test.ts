/** How reworded texts of two versions are paired. */
import {expect, test} from 'vitest';
import {likePairs} from '../../../source/text/names/likeness.js';

type Texts = ReadonlyArray<string | readonly [text: string, pane: string]>;

/** Pairs as `old now`, by their indexes. */
function pairs(before: Texts, after: Texts): string[] {
  const placed = (texts: Texts) =>
    texts.map(each => (typeof each === 'string' ? {text: each, pane: ''} : {text: each[0], pane: each[1]}));
  return likePairs(placed(before), placed(after)).map(([old, now]) => `${old} ${now}`);
}

/** This many words that occur nowhere else. */
function own(count: number, prefix: string): string {
  return Array.from({length: count}, (_, index) => `${prefix}${index}`).join(' ');
}

test('texts with half of their words in common are the same text', () => {
  expect(pairs(['a b c d'], ['a b e f'])).toEqual(['0 0']);
  expect(pairs(['a'], ['a b c'])).toEqual(['0 0']);
  const shared = own(25, 's');
  expect(pairs([`${shared} ${own(25, 'o')}`], [`${shared} ${own(25, 'n')}`])).toEqual(['0 0']);
});

test('texts with less than half of their words in common are two texts', () => {
  const shared = own(25, 's');
  expect(pairs([`${shared} ${own(25, 'o')}`], [`${shared} ${own(26, 'n')}`])).toEqual([]);
  expect(pairs(['a'], ['a b c d'])).toEqual([]);
  expect(pairs(['—', ''], ['—', ''])).toEqual([]);
});

test('each text is in one pair: those of one pane first, then the most similar, then the nearest', () => {
  expect(pairs(['a b c d', 'a b c'], ['a b c d e'])).toEqual(['0 0']);
  expect(
    pairs(
      [
        ['a b c d', 'one'],
        ['a b c', 'two'],
      ],
      [['a b c d e', 'two']],
    ),
  ).toEqual(['1 0']);
  expect(pairs(['a b', 'x', 'a b', 'a b'], ['y', 'z', 'a b'])).toEqual(['2 2']);
  expect(pairs(['a b c d'], ['a b c', 'a b c d e'])).toEqual(['0 1']);
});

/** Texts that all contain these words, but are not similar to a text of only these words. */
function fillers(count: number, words: string): string[] {
  return Array.from({length: count}, (_, index) => `${words} ${own(20, `f${index}x`)}`);
}

test('up to a hundred texts are all compared, however far away', () => {
  const far = (count: number) => pairs([...fillers(count - 1, 'a b c d'), 'a b c d'], ['a b c d']);
  expect(far(100)).toEqual(['99 0']);
  expect(far(101)).toEqual([]);
});

test('among more than a hundred texts, those two places away are compared, even without a rare word', () => {
  const near = (place: number) => {
    const before = fillers(200, 'a b c d').with(place, 'a b c d');
    return pairs(before, [...Array.from({length: 50}, () => '—'), 'a b c d']);
  };
  expect([47, 48, 52, 53].map(near)).toEqual([[], ['48 50'], ['52 50'], []]);
});

/**
 * The pairs of a new text with 201 old texts. The last old text has the word `k`, and `others` of the 200 before have
 * it too.
 */
function rare(others: number, now: string): string[] {
  const before = fillers(200, 't u v').map((text, index) => {
    if (index === 10) return `${text} q r s`;
    return index > 20 && index <= 20 + others ? `${text} k` : text;
  });
  return pairs([...before, 'k t u v'], [now]);
}

test('among more than a hundred texts, those with one of the three rarest words are compared', () => {
  expect(rare(1, 'q r k t u v')).toEqual(['200 0']);
  expect(rare(1, 'q r s k t u v')).toEqual([]);
});

test('among the texts with a rare word, the four nearest are compared', () => {
  expect(rare(3, 'k t u v')).toEqual(['200 0']);
  expect(rare(4, 'k t u v')).toEqual([]);
});

test('in scripts without spaces, every two characters in a row count as a word', () => {
  expect(pairs(['王毅山'], ['王毅'])).toEqual(['0 0']);
  expect(pairs(['王毅山'], ['毅王'])).toEqual([]);
});

test('comparing stops after twelve million words', () => {
  // 91 × 99 comparisons of two long texts take 11,999,988 words. A short text is not compared with a long one.
  const olds = [...Array.from({length: 99}, () => own(666, 'o')), 'a b c d e f'];
  const nows = Array.from({length: 91}, () => own(666, 'n'));
  expect(pairs(olds, [...nows, 'a b c d e f'])).toEqual(['99 91']);
  expect(pairs(olds, [...nows, 'a b c d e f g'])).toEqual([]);
  expect(pairs(['a b c d e f'], ['a b c d e f g'])).toEqual(['0 0']);
});
