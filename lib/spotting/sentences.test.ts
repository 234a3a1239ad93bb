import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

it.each([
  ['One. ', 'Two |has| it.', ' Three. Four.'],
  ['', 'One |has| it!', ' Two.'],
  ['One? ', 'Two |has| it', ''],
  ['He said: “Why?” ', 'Two |has| it.', ' Three.'],
  ['', 'The so-called int. |law| holds.', ' Two.'],
  ['A heading\n\n', 'Two |has| it\n', '\nThree'],
  ['Τι; ', 'Δύο |έχει|;', ' Τρία.'],
])('finds the sentence around a place: %s[%s]%s', (before, marked, behind) => {
  const sentence = marked.replaceAll('|', '');
  const start = before.length + marked.indexOf('|');
  const end = before.length + marked.lastIndexOf('|') - 1;
  const text = before + sentence + behind;
  const sentenceAt = sentencesOf(text);
  expect(text.slice(...sentenceAt(start, end))).toBe(sentence);
  // Asked anew it says the same.
  expect(sentenceAt(start, end)).toEqual([before.length, before.length + sentence.length]);
});
