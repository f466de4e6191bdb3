/**
 * Keeps values that the schema does not allow, and puts them into the parsed briefing as the author wrote them. The
 * schema sees a valid value in their place, which no author writes.
 */
import {harmlessLine, ours} from '../../text/harmless.js';
import type {Briefing} from '../schema.js';

/** A day that stands for an `as_of` that cannot be read. */
const noDay = '0000-01-01';
/** The year in which a range begins that stands for a date. */
const noYear = '0000';
/** The most dates that are kept. The schema allows a range of two years, so there are 9,999 of them. */
const mostDates = 9999;

export class Marks {
  readonly #dates: string[] = [];
  #asOf = '';
  #handling: string | undefined;
  #scale: string | undefined;

  /** A valid day that stands for an `as_of` as the author wrote it. */
  asOf(written: string | undefined): string {
    this.#asOf = written ?? '';
    return noDay;
  }

  /** A valid date that stands for a date as the author wrote it. */
  date(written: string | undefined): string {
    if (this.#dates.length >= mostDates) return noYear;
    this.#dates.push(written ?? '');
    return `${noYear}/${String(this.#dates.length).padStart(4, '0')}`;
  }

  /** The strictest valid mark, which stands for a handling mark as the author wrote it. */
  handling(written: string): Briefing['handling'] {
    this.#handling = written;
    return 'TLP:RED';
  }

  /** A valid scale, which stands for a scale that this program does not know. */
  scale(written: string): Briefing['outlook']['scale'] {
    this.#scale = written;
    return 'icd203';
  }

  /** Puts the values into a briefing. Changes the briefing, and returns it. */
  writtenInto(briefing: Briefing): Briefing {
    if (briefing.as_of === noDay) briefing.as_of = harmlessLine(this.#asOf);
    for (const event of briefing.timeline) {
      if (!event.date?.startsWith(noYear)) continue;
      const written = harmlessLine(this.#dates[Number(event.date.slice(5)) - 1] ?? '');
      if (written === '') delete event.date;
      else event.date = written;
    }
    if (this.#handling !== undefined)
      // The type lists the marks that this program knows. The header shows any other mark as it is.
      briefing.handling = harmlessLine(this.#handling) as string as NonNullable<Briefing['handling']>;
    if (this.#scale !== undefined) {
      // On another scale, the same word has other percentages. So the words get a note, and no percentages.
      const judgments = [briefing.outlook, ...briefing.panes].flatMap(({judgments: all}) => all);
      for (const judgment of judgments)
        if (judgment.likelihood !== undefined)
          judgment.likelihood = ours`${judgment.likelihood} (scale: ${harmlessLine(this.#scale)})`;
    }
    return briefing;
  }
}
