/** Colours are `#rrggbb`. Luminance and contrast are those of WCAG 2.2. */

/** The papers a mark must be seen on: white, and the near-black of dark pages. */
export const papers = { light: '#ffffff', dark: '#1e1e1e' } as const;

/** Three to one, what WCAG 1.4.11 asks of graphics, on both papers: between these luminances. */
const darkest = 0.14;
const lightest = 0.299;

/** Shades to choose from; each is seen on both papers as it is. */
export const markColors = ['#4a7fd6', '#0b8a6f', '#8a63d2', '#c2468c', '#b5651d', '#727b8c'];

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest shade of a colour that keeps 3:1 on light and on dark paper, so that it need not know the page's scheme. */
export function readableColor(color: string): string {
  const own = luminance(color);
  if (own >= darkest && own <= lightest) return color;
  const towards = own < darkest ? 255 : 0;
  for (let percent = 1; percent < 100; percent += 1) {
    const mixed = mix(color, towards, percent / 100);
    const reached = luminance(mixed);
    if (reached >= darkest && reached <= lightest) return mixed;
  }
  return markColors[0] as string;
}

/** How a term is marked, as CSS declarations: on pages and in the preview alike. */
export function termStyle(look: {
  highlight: 'underline' | 'tint' | 'both' | 'none';
  highlightColor: string;
}): string {
  const color = readableColor(look.highlightColor);
  const line = `text-decoration: underline dotted 1.5px ${color};`;
  switch (look.highlight) {
    case 'underline':
      return line;
    case 'tint':
      return `background-color: ${withOpacity(color, 18)};`;
    case 'both':
      return `${line} background-color: ${withOpacity(color, 14)};`;
    case 'none':
      return '';
  }
}

/** The colour at an opacity, as CSS. */
function withOpacity(color: string, percent: number): string {
  return `rgb(${channels(color).join(' ')} / ${percent}%)`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
}

function mix(color: string, towards: number, share: number): string {
  return `#${channels(color)
    .map((channel) => Math.round(channel + (towards - channel) * share))
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
}
