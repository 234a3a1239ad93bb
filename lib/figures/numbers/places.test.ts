import { describe, expect, it } from 'vitest';
import { languages } from '../../languages.ts';
import { liveNumbers } from '../live.ts';
import { cardinalWords } from './grammar.ts';
import { numberPlaces } from './places.ts';

describe('the places of numbers', () => {
  it.each(languages)('are those of every number word of %s above one', (language) => {
    const missed = cardinalWords(language)
      .filter(
        ([word, value]) => value > 1 && !numberPlaces(`— ${word} —`, language).starts.includes(2),
      )
      .map(([word]) => word);
    expect(missed).toEqual([]);
  });

  it('are those of an article only where something measured follows', () => {
    expect(numberPlaces('een fabriek en een miljard euro', 'nl').starts).toEqual([15]);
    expect(numberPlaces('A dozen of them, a factory', 'en').starts).toEqual([0]);
    expect(numberPlaces('One % more, one factory', 'en').starts).toEqual([0]);
  });

  it('are no parts of words or numbers', () => {
    expect(numberPlaces('tweedehands H100 d’un 2025', 'nl').starts).toEqual([13, 22]);
  });
});

it.each(languages)('%s has a word for every number up to one hundred, and for 200', (language) => {
  const values = new Set(cardinalWords(language).map(([, value]) => value));
  const wanted = [...Array.from({ length: 101 }, (_, value) => value), 200];
  expect(wanted.filter((value) => !values.has(value))).toEqual([]);
});

describe('live numbers', () => {
  const live = (text: string, name?: string) => {
    const start = name === undefined ? -1 : text.indexOf(name);
    const terms = name === undefined ? [] : [{ start, end: start + name.length, entry: 'some' }];
    return liveNumbers(text, numberPlaces(text, 'en').starts, terms);
  };

  it('are not the marks of lists, footnotes and the numbers of acts', () => {
    expect(live('3. The providers (12), see Regulation (EU) 2016/679.')).toEqual([]);
  });

  it('are those beside a name, with a unit, and all others', () => {
    expect(live('AI Factories (19)', 'AI Factories')).toEqual([14]);
    expect(live('3.5 percent')).toEqual([0, 2]);
    expect(live('(€ 20)')).toEqual([3]);
    expect(live('May 2016/17')).toEqual([4]);
    expect(live('five of them')).toEqual([0]);
  });
});
