import { describe, expect, it } from 'vitest';
import type { Candidate } from './candidates.ts';
import { EvidenceCount } from './evidence.ts';

/** A run's candidates, each written `entry lacks`. */
const run = (...written: string[]) =>
  written.map((each) => {
    const [entry, lacks] = each.split(' ');
    return { entry, lacks } as Candidate;
  });

const ours = run('ai-act nothing', 'ai-act nothing', 'gdpr nothing');
const theirs = run('ai-act refused');

it('is abroad where as many runs name another AI law as name ours, however often one does', () => {
  const page = new EvidenceCount();
  expect(page.isAbroad).toBe(false);
  page.add(theirs, 1);
  expect(page.isAbroad).toBe(true);
  page.add(ours, 1);
  expect(page.isAbroad).toBe(true);
  page.add(ours, 1);
  expect(page.isAbroad).toBe(false);
});

it('tells when an entry appears or vanishes, and when the page goes abroad or comes home', () => {
  const page = new EvidenceCount();
  const changes = [1, 1, 1, -1, -1].map((by) => page.add(ours, by as 1 | -1));
  expect(changes).toEqual([true, false, false, false, false]);
  expect(page.add(ours, -1)).toBe(true);
  expect([page.has('gdpr'), page.size]).toEqual([false, 0]);
  expect(page.add(ours, 1)).toBe(true);
  expect(page.add(theirs, 1)).toBe(true);
  expect(page.add(ours, 1)).toBe(true);
  expect(page.add(ours, 1)).toBe(false);
  expect(page.has('gdpr')).toBe(true);
});

it('counts a word of the AI Act that is refused as a name of another AI law', () => {
  const page = new EvidenceCount();
  page.add([{ entry: 'deployer', need: 'ai-act', lacks: 'refused' } as Candidate], 1);
  expect(page.isAbroad).toBe(true);
  expect(page.isRefused('deployer')).toBe(false);
});

it('counts no word of the AI Act as its name', () => {
  const page = new EvidenceCount();
  page.add([{ entry: 'deployer', need: 'ai-act', lacks: 'nothing' } as Candidate], 1);
  expect(page.has('ai-act')).toBe(false);
});

describe('the Commission', () => {
  const named = (need: Candidate['need'], lacks: Candidate['lacks'], end = 10) =>
    [{ entry: 'european-commission', need, lacks, start: 0, end }] as Candidate[];

  it('is another where a national one is named, until ours is in full', () => {
    const page = new EvidenceCount();
    page.add(named('context', 'nothing'), 1);
    expect(page.isOther('european-commission')).toBe(false);
    page.add(named('context', 'refused'), 1);
    expect(page.isOther('european-commission')).toBe(true);
    expect(page.add(named('nothing', 'nothing'), 1)).toBe(true);
    expect(page.isOther('european-commission')).toBe(false);
    expect(page.add(named('nothing', 'nothing'), -1)).toBe(true);
    expect(page.isOther('european-commission')).toBe(true);
  });

  it('is not another for the number of a regulation: (CE) n.º', () => {
    const page = new EvidenceCount();
    page.add(named('context', 'refused', 2), 1);
    expect(page.isOther('european-commission')).toBe(false);
  });

  it('is the only one with a name like that: AI Factories of Nvidia leave those of the EU be', () => {
    const page = new EvidenceCount();
    page.add(run('ai-factories refused'), 1);
    expect(page.isOther('ai-factories')).toBe(false);
  });
});
