import { expect, it } from 'vitest';
import { actorsIn } from './actors.ts';

it('takes no everyday word for a people of another language', () => {
  expect(actorsIn('Evropa ima danes 19 tovarn umetne inteligence.', 'sl')).toEqual([]);
  expect(actorsIn('Det finns 19 AI-fabriker.', 'sv')).toEqual([]);
  expect(actorsIn('A lap azt írja, hogy 19 MI-gyár van.', 'hu')).toEqual([]);
  expect(actorsIn('I danesi e i finlandesi', 'it').map(({ country }) => country)).toEqual([
    'DK',
    'FI',
  ]);
});
