import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const source = readFileSync(
  join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

interface Axe {
  run: (
    context: Document,
    options: object,
  ) => Promise<{
    passes: unknown[];
    violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
  }>;
}

/** What axe finds wrong with a page of the extension, one line each; every rule of WCAG 2.2 AA and axe's best practices. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { passes, violations } = await page.evaluate(async () =>
    (globalThis as unknown as { axe: Axe }).axe.run(document, {
      resultTypes: ['violations', 'passes'],
    }),
  );
  // Guards against an empty page, which has no faults.
  if (passes.length < 10) throw new Error('axe found next to nothing to check');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html}: ${failureSummary}`),
  );
}
