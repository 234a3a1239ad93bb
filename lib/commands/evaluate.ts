import { parseArgs } from 'node:util';
import { reportCost } from '../evaluation/report-cost.ts';
import { evaluateFigureVerdicts } from '../evaluation/report-figures.ts';
import { reportSeen } from '../evaluation/report-seen.ts';
import { evaluateTerms } from '../evaluation/report-terms.ts';
import { languages } from '../languages.ts';
import { readArguments } from './arguments.ts';

const usage = 'Usage: npm run eval -- [--language TAG] [--seen] [--cost] [--json]';

/** Each part prints its own report and says whether it holds. */
const parts = {
  terms: evaluateTerms,
  figures: evaluateFigureVerdicts,
  seen: reportSeen,
  cost: reportCost,
};

const { language, json, seen, cost } = readArguments(usage, () => {
  const { values } = parseArgs({
    options: {
      language: { type: 'string' },
      json: { type: 'boolean', default: false },
      seen: { type: 'boolean', default: false },
      cost: { type: 'boolean', default: false },
    },
  });
  // Of no passages all thresholds are met.
  if (values.language !== undefined && !languages.some((tag) => tag === values.language))
    throw new Error(`Not an official EU language: ${values.language}`);
  return values;
});
const run: (keyof typeof parts)[] = seen ? ['seen'] : cost ? ['cost'] : ['terms', 'figures'];
const holds = await Promise.all(run.map((part) => parts[part]({ language, json })));
process.exitCode = holds.every(Boolean) ? 0 : 1;
