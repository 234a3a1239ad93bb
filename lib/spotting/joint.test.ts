import { expect, it } from 'vitest';
import { beforeJoint, behindJoint, isLetterAt } from './joint.ts';

it('takes letters of any script for letters, and neither digits nor signs', () => {
  const text = 'aZéΣж09²_-, ';
  expect([...text].filter((_, at) => isLetterAt(text, at)).join('')).toBe('aZéΣж');
});

/** A text without its `|`, where a joint is looked for, and its `^`, where it leads. */
function read(marked: string): { text: string; at: number; leadsTo: number | undefined } {
  const leadsTo = marked.replace('|', '').indexOf('^');
  return {
    text: marked.replace(/[|^]/g, ''),
    at: marked.replace('^', '').indexOf('|'),
    leadsTo: leadsTo === -1 ? undefined : leadsTo,
  };
}

it.each([
  'AI Factories| and ^Gigafactories',
  'AI Factories| and the ^Gigafactories',
  'AI Factories|, ^Gigafactories',
  'fabryk| oraz ^gigafabryk',
  'AI Factories| and ^those Gigafactories',
  'AI Factories| & ^Gigafactories',
  'AI-fabrieken| en ^-gigafabrieken',
  'AI-fabrieken| en de ^-gigafabrieken',
  'fabbriki| u ta’ ^ġigafabbriki',
  'AI Factories| within Gigafactories',
  'AI Factories|. And Gigafactories',
  'AI Factories| and 13 Gigafactories',
  'AI Factories|,Gigafactories',
  'AI Factories|s and Gigafactories',
])('leads from a name to the word it is joined with: %s', (marked) => {
  const { text, at, leadsTo } = read(marked);
  expect(behindJoint(text, at)).toBe(leadsTo);
});

it.each([
  'fabryk^ i |gigafabryk AI',
  'usines^ et les |gigausines',
  'fabbriki^ u ta’ |ġigafabbriki',
  'fábricas^, |gigafábricas de IA',
  'factories^ & |gigafactories',
  'factories within |gigafactories',
  'factories. And |gigafactories',
  '13 and |gigafactories',
  'factories and of-|gigafactories',
])('leads from a name back to the word it is joined with: %s', (marked) => {
  const { text, at, leadsTo } = read(marked);
  expect(beforeJoint(text, at)).toBe(leadsTo);
});
