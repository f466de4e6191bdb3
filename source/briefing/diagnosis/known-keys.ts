/** All keys of the briefing file, for guesses about broken text. A test compares them with the JSON Schema. */
export const knownKeys: ReadonlySet<string> = new Set(
  'schema title subtitle as_of expires handling tags region meeting bottom_line why_it_matters summary actors stakes outlook panes timeline talking_points likely_questions watch_outs gaps sources drafted_by reviewed_by $schema what when where with language objectives text kind priority for level likelihood confidence by horizon because if_wrong name native_name say role affiliation position wants leverage red_lines aliases id about points judgments quotes date event ask answer publisher author published retrieved url file reliability credibility scale alternatives indicators'.split(
    ' ',
  ),
);
