import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, markColors, papers, readableColor, termStyle } from './colors.ts';

const onBoth = (color: string) =>
  Math.min(contrast(color, papers.light), contrast(color, papers.dark));

describe('colours of marks', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('offers only colours that are seen on light and dark paper', () => {
    for (const color of markColors) {
      expect(onBoth(color), color).toBeGreaterThanOrEqual(3);
      expect(readableColor(color)).toBe(color);
    }
  });

  it('goes no further from a colour than it must, so that dark blue becomes blue', () => {
    expect(readableColor('#000080')).toBe('#6161b0');
    expect(readableColor('#ffff00')).toBe('#999900');
  });

  it('marks by a line, a tint, both or nothing', () => {
    const style = (highlight: Parameters<typeof termStyle>[0]['highlight']) =>
      termStyle({ highlight, highlightColor: '#4a7fd6' }).match(/[a-z-]+(?=:)/g);
    expect(style('underline')).toEqual(['text-decoration']);
    expect(style('tint')).toEqual(['background-color']);
    expect(style('both')).toEqual(['text-decoration', 'background-color']);
    expect(style('none')).toBeNull();
  });

  it('brings any colour to 3:1 on both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const color = `#${number.toString(16).padStart(6, '0')}`;
        expect(onBoth(readableColor(color)), color).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2000 },
    );
  });
});
