import { expect, it } from 'vitest';
import { judge } from './figures.fixture.ts';

it.each([
  'JUPITER, a EuroHPC supercomputer, came in 4th place on the TOP500.',
  'JUPITER, a EuroHPC supercomputer, is number 4 in the TOP500.',
  'JUPITER (EuroHPC) is no. 4 of the world’s supercomputers.',
  'JUPITER (EuroHPC) is 4th of 500 in the TOP500, said 4 people.',
  'JUPITER, the EuroHPC supercomputer, ranks fourth in the TOP500.',
])('tells a place on the list: %s', (text) => {
  expect(judge('en', text)).toEqual([
    expect.stringMatching(/^(?:4|4th|fourth) jupiter superseded$/),
  ]);
});

it.each([
  ['of Europe', 'JUPITER, a EuroHPC supercomputer, ranks 4th on the list of Europe.'],
  ['of others', 'In the TOP500, JUPITER (EuroHPC) and 4 others are European.'],
  ['in two lists', 'The TOP500 and Green500 list JUPITER (EuroHPC) fourth.'],
  ['of one of two machines', 'LUMI (EuroHPC) was third on the TOP500, Leonardo fourth.'],
  ['at the top', 'JUPITER (EuroHPC) has new GPUs and is in the top 5 of the TOP500.'],
  ['of a part', 'JUPITER’s fourth module joins the EuroHPC supercomputer listed in the TOP500.'],
  ['of how many', 'The TOP500 lists 5 EuroHPC supercomputers, JUPITER among them.'],
])('tells no place %s: %s', (_, text) => {
  expect(judge('en', text)).toEqual([]);
});
