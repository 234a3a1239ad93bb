import type { ReportOptions } from './report-terms.ts';
import { percent } from './scores.ts';
import { matchSeenForms } from './seen.ts';
import { openKnowledge } from './terms.ts';

/** Prints the share of forms seen in use that the packs know, with those they do not. Informs; never fails. */
export function reportSeen({ language, json }: ReportOptions): boolean {
  const results = matchSeenForms(openKnowledge().lexicon)?.filter(
    (result) => language === undefined || result.language === language,
  );
  if (results === undefined) {
    console.log('Seen forms: skipped, ../shared/research is not there.');
    return true;
  }
  if (json) {
    console.log(JSON.stringify(results));
    return true;
  }
  for (const result of results) {
    const share = percent(result.matched / Math.max(1, result.seen));
    console.log(`\n${result.language}: ${result.matched} of ${result.seen} seen forms (${share})`);
    for (const { entry, form } of result.missing) console.log(`  ${entry}: ${form}`);
  }
  return true;
}
