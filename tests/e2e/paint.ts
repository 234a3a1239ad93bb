import type { Page } from 'puppeteer-core';

export type Color = readonly [red: number, green: number, blue: number];

/** What is painted in the box of an element. */
export interface Painted {
  /** The commonest colour: the paper under the text. */
  paper: Color;
  /** The lowest row of pixels that is not paper, counted from the top of the box. */
  lowest: number;
  /** How many pixels have each of the colours asked for. */
  counts: number[];
}

/** Anti-aliasing and colour profiles shift a painted colour by so much in a channel. */
const tolerance = 30;

/**
 * Reads the pixels of a page, as it is on screen, at the elements of some ids; those of a shadow tree as `host id`.
 *
 * @param reader any blank page: it decodes the picture
 */
export async function readPaint(
  page: Page,
  reader: Page,
  ids: readonly string[],
  colors: readonly Color[],
): Promise<Record<string, Painted>> {
  const picture = await page.screenshot({ encoding: 'base64' });
  const boxes = await page.evaluate(
    (wanted) =>
      wanted.map((id) => {
        const [first, inside] = id.split(' ') as [string, string | undefined];
        const host = document.getElementById(first);
        const element = inside === undefined ? host : host?.shadowRoot?.getElementById(inside);
        if (!element) throw new Error(`no element ${id}`);
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map((length) => Math.round(length * devicePixelRatio));
      }),
    ids,
  );
  const painted = await reader.evaluate(
    async (data, areas, searched, apart) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return areas.map(([x, y, width, height]) => {
        const pixels = context.getImageData(
          x as number,
          y as number,
          width as number,
          height as number,
        ).data;
        const seen = new Map<string, number>();
        const at = (index: number) => [...pixels.slice(index, index + 3)];
        for (let index = 0; index < pixels.length; index += 4)
          seen.set(at(index).join(), (seen.get(at(index).join()) ?? 0) + 1);
        const [paper] = [...seen].sort((one, other) => other[1] - one[1])[0] as [string, number];
        const isNear = (one: readonly number[], other: readonly number[]) =>
          one.every((channel, index) => Math.abs(channel - (other[index] as number)) <= apart);
        let lowest = 0;
        const counts = searched.map(() => 0);
        for (let index = 0; index < pixels.length; index += 4) {
          const pixel = at(index);
          if (!isNear(pixel, paper.split(',').map(Number)))
            lowest = Math.floor(index / 4 / (width as number));
          for (const [place, color] of searched.entries())
            if (isNear(pixel, color)) counts[place] = (counts[place] as number) + 1;
        }
        return { paper: paper.split(',').map(Number), lowest, counts };
      });
    },
    picture,
    boxes,
    colors,
    tolerance,
  );
  return Object.fromEntries(ids.map((id, index) => [id, painted[index] as unknown as Painted]));
}
