import { describe, expect, it } from 'vitest';
import { foldUnit, ignored, isUpperUnit, isWordUnit } from './fold.ts';

const known = Array.from({ length: 0x2c00 }, (_, unit) => unit);
const textOf = (unit: number) => String.fromCharCode(unit);
const listed = (units: number[]) => units.map((unit) => unit.toString(16));

describe('folding says of every character it knows what Unicode says', () => {
  it('letters, digits and the underscore go on a word', () => {
    expect(listed(known.filter(isWordUnit))).toEqual(
      listed(known.filter((unit) => /[\p{L}\p{Nd}_]/u.test(textOf(unit)))),
    );
  });

  it('combining marks and format characters are ignored', () => {
    expect(listed(known.filter((unit) => foldUnit(unit) === ignored))).toEqual(
      listed(
        known.filter(
          (unit) =>
            unit === ignored ||
            /\p{M}|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064]/u.test(textOf(unit)),
        ),
      ),
    );
  });

  it('capitals are what has a lower case of its own', () => {
    expect(listed(known.filter(isUpperUnit))).toEqual(
      listed(known.filter((unit) => textOf(unit).toLowerCase() !== textOf(unit))),
    );
  });
});
