import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

it('makes all white space one space', () => {
  expect(oneLine(' \n 13\u00a0AI\n\t Factories  now\r\n')).toBe('13 AI Factories now');
  const piece = fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', '\u2028', '😀');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(oneLine(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '));
    }),
  );
});
