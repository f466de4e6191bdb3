/** The text of a new briefing file: the author's answers, and examples of everything else. */
import {Scalar, stringify} from 'yaml';
import {utcDay} from '../text/dates.js';
import {harmlessBody, harmlessLine, safeLink} from '../text/harmless.js';
import {modeline} from './modeline.js';

export type Answers = Readonly<{
  title?: string;
  /** A day as `YYYY-MM-DD`. */
  asOf: string;
  bottomLine?: string;
  /** Titles or addresses. */
  sources?: readonly string[];
}>;

/**
 * The text of a new briefing file, with a comment for every part. For a missing answer, the text has a TODO, which
 * `briefing check` finds; the file is still valid. Lines that begin with `#` and no space are examples. They are valid
 * without the `#`.
 */
export function scaffold({title = '', asOf, bottomLine = '', sources = []}: Answers): string {
  const cited = sources.map(unmentioned).filter(source => harmlessLine(source) !== '');
  const ids = (cited.length > 0 ? cited : ['']).map((_, index) => `s${index + 1}`);
  return `${modeline}

# What this file is. Lines that begin with # are comments. Some are examples: remove the # to use one.
schema: 1
title: ${oneLine(harmlessLine(unmentioned(title)) || 'TODO: what this is about, in a few words')}
#subtitle: A second line, for what the title does not say

# The day up to which you know things, and the day after which nobody should rely on this file.
as_of: ${asOf}
#expires: ${yearAfter(asOf)}

# Who may see this file: TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT or TLP:RED.
#handling: TLP:GREEN

# The one thing to remember: one or two sentences, at most 50 words.
${folded('bottom_line', harmlessBody(unmentioned(bottomLine)).trim() || 'TODO: the one thing that people must know.')}
${folded('why_it_matters', 'TODO: why this matters to somebody who goes to the meeting.')}

# The story in a few facts, each with its sources. Write the date, not “yesterday”: people may read this later.
summary:
  - text: >-
      TODO: what happened, who did it, and on which day.
    sources: [${ids.join(', ')}]
    priority: must # must is kept even for one minute of reading; could is left out first, then should

# Where the facts come from. You choose the ids, such as s1.
sources:
${cited.length > 0 ? cited.map((source, index) => sourceLines(`s${index + 1}`, source)).join('') : noSource}${examples}`;
}

/** Removes mentions of actors: a new briefing has no actors, and a mention of an unknown actor is an error. */
function unmentioned(text: string): string {
  return text.replace(/\[{2,}|\]{2,}/g, '');
}

/** A text as one line of YAML. It gets quotes if any version of YAML needs them. */
function oneLine(text: string): string {
  return stringify(text, {compat: 'yaml-1.1', lineWidth: 0, blockQuote: false}).trimEnd();
}

/** A key with a text as a block of several lines. */
function folded(key: string, text: string): string {
  const scalar = new Scalar(text);
  scalar.type = Scalar.BLOCK_FOLDED;
  return stringify({[key]: scalar}, {lineWidth: 100}).trimEnd();
}

function sourceLines(id: string, source: string): string {
  const url = safeLink(source.trim());
  const title = url ? (/^\w+:\/\/([^/?#]+)/.exec(url)?.[1] ?? url) : harmlessLine(source);
  return `  ${id}:\n    title: ${oneLine(title)}\n${url ? `    url: ${oneLine(url)}\n` : ''}`;
}

const noSource = `  s1:
    title: "TODO: the title of an article, a report, a talk"
    #publisher: Foreign Policy
    #published: 2022-08-03
    #url: https://example.org/article
    #reliability: B # A completely reliable … E unreliable, F cannot be judged
    #credibility: 2 # 1 confirmed … 5 improbable, 6 cannot be judged
`;

function yearAfter(day: string): string {
  const after = new Date(`${day}T00:00:00Z`);
  after.setUTCFullYear(after.getUTCFullYear() + 1);
  return utcDay(after);
}

const examples = `
# Who matters. [[ann]] in a text shows the name, and leads to the card of the actor.
#actors:
#  ann:
#    name: Ann Bell
#    say: an BEL
#    role: Chief negotiator of the Lake Council
#    wants: A text that she can sign by Friday.
#    red_lines: A toll on the road.

# Who can win or lose what. Every entry of this list may also be plain text.
#stakes:
#  - text: The toll of the road.
#    for: ann
#    level: high

# What is likely to happen. Likelihood is a term of the scale; confidence is how good the evidence is.
#outlook:
#  judgments:
#    - text: The two sides sign a text.
#      likelihood: unlikely
#      confidence: moderate
#      horizon: within the week
#      because:
#        - Neither side has moved.
#      sources: [s1]
#  alternatives:
#    - They agree to meet again.
#  indicators:
#    - A lawyer joins the talks.

# Your own panes, in reading order. An assumption has a different mark from a fact.
#panes:
#  - id: background
#    title: Background
#    about: [ann]
#    points:
#      - text: The road is closed.
#        sources: [s1]
#      - text: Both sides want it open by winter.
#        kind: assumption
#    quotes:
#      - text: we will wait
#        by: ann
#        sources: [s1]

# What happened when: a year, a month, a day, or a range with a slash.
#timeline:
#  - date: 2021-02
#    event: The road is closed.
#    sources: [s1]

# For use in the room.
#meeting:
#  what: Working lunch
#  with: [ann]
#  objectives:
#    - A date for the next round.
#talking_points:
#  - Ask about the road.
#likely_questions:
#  - ask: Who pays?
#    answer: Nobody has said so far.
#watch_outs:
#  - Do not call it a border.
#gaps:
#  - Who else is in the room.

# Who wrote this file (write “machine” if a machine did), and who has reviewed it.
#drafted_by: Your name
#reviewed_by: Another name
`;
