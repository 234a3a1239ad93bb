import { expect, it } from 'vitest';
import type { FigureFact } from './facts.ts';
import { type Candidate, judge } from './judge.ts';
import type { Quantity } from './numbers/quantity.ts';

const fact = (value: number, more: Partial<FigureFact> = {}): FigureFact => ({
  id: `of-${value}`,
  predicate: 'budget',
  value,
  unit: 'EUR',
  asOf: '2025-01-01',
  status: 'current',
  ...more,
});
const earlier = (value: number, by: number) =>
  fact(value, { status: 'superseded', supersededBy: `of-${by}` });
const candidate = (facts: FigureFact[], more: Partial<Candidate> = {}): Candidate => ({
  entry: { id: 'fund', category: 'funding', facts },
  facts,
  distance: 1,
  maySupersede: true,
  mayDiffer: true,
  ...more,
});

/** The verdict on a sum in billions, and the record it is held against. */
function said(value: number, more: Partial<Quantity>, candidates: readonly Candidate[]): string {
  const figure = { value, step: 1, unit: 'EUR', ...more } as Quantity;
  const found = judge(figure, candidates);
  return found === undefined
    ? 'silence'
    : `${found.entry.id} ${found.verdict} ${found.record.value}`;
}

it.each([
  ['fund matches 200', 200, {}, [fact(200)]],
  ['fund superseded 200', 120, {}, [earlier(120, 160), earlier(160, 200), fact(200)]],
  ['fund differs 200', 300, {}, [fact(100), fact(200), fact(50)]],
  ['silence', 150, {}, [fact(200)]],
  // A twentieth more may be another way to count.
  ['silence', 205, {}, [fact(200)]],
  ['silence', 230, {}, [earlier(240, 200), fact(200)]],
  ['fund differs 200', 300, {}, [earlier(240, 200), fact(200)]],
  ['silence', 300, {}, [earlier(240, 200)]],
  ['silence', 300, {}, [fact(200, { status: 'planned' })]],
  ['silence', 300, {}, [fact(200, { bound: 'at-least' })]],
  ['silence', 300, {}, [fact(200, { bound: 'more-than' })]],
  ['silence', 300, { bound: 'at-most' }, [fact(200)]],
  ['fund differs 200', 300, { bound: 'at-most' }, [fact(200, { bound: 'at-most' })]],
  ['silence', 300, { bound: 'nearly' }, [fact(200)]],
  ['silence', 300, { range: 'low' }, [fact(200)]],
  ['silence', 300, { alternative: 0.3 }, [fact(200)]],
  ['fund matches 200', 0.2, { alternative: 200 }, [fact(200)]],
  ['silence', 120, { range: 'low' }, [earlier(120, 200), fact(200)]],
  ['fund matches 200', 207, { bound: 'about' }, [fact(200)]],
  ['fund matches 501', 500, { step: 100 }, [fact(501)]],
  ['silence', 500, { step: 100 }, [fact(501, { unit: 'count' })]],
  ['silence', 500, { step: 100 }, [fact(501, { unit: 'rank' })]],
] as const)('says %s of %d with %o', (expected, value, more, facts) => {
  expect(said(value, more, [candidate([...facts])])).toBe(expected);
});

it('accuses none whose subject or frame is not sure', () => {
  const facts = [earlier(120, 200), fact(200)];
  expect(said(300, {}, [candidate(facts, { mayDiffer: false })])).toBe('silence');
  expect(said(120, {}, [candidate(facts, { maySupersede: false })])).toBe('silence');
  // What was once is not about what is.
  const near = [earlier(195, 200), fact(200)];
  const about = { bound: 'about' } as const;
  expect(said(195, about, [candidate(near, { maySupersede: false })])).toBe('silence');
  expect(said(197, about, [candidate(near, { maySupersede: false })])).toBe('fund matches 200');
});

it('calls less than a whole different as well', () => {
  expect(said(150, {}, [candidate([fact(200)], { isWhole: true })])).toBe('fund differs 200');
});

it('prefers what stands, however far, then the nearest', () => {
  const other = (distance: number, facts: FigureFact[]) =>
    candidate(facts, { distance, entry: { id: `at-${distance}`, category: 'funding', facts } });
  const was = [earlier(120, 200), fact(200)];
  expect(said(120, {}, [other(1, was), other(5, [fact(120)])])).toBe('at-5 matches 120');
  expect(said(120, {}, [other(3, [fact(120)]), other(2, [fact(120)])])).toBe('at-2 matches 120');
  expect(said(120, {}, [other(3, was), other(2, was)])).toBe('at-2 superseded 200');
});
