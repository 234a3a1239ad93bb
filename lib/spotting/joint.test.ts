import { expect, it } from 'vitest';
import { isLetterAt } from './joint.ts';

it('takes letters of any script for letters, and neither digits nor signs', () => {
  const text = 'aZéΣж09²_-, ';
  expect([...text].filter((_, at) => isLetterAt(text, at)).join('')).toBe('aZéΣж');
});
