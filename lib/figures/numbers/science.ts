/** Units of computing, written alike all over Europe. */
const units: [RegExp, string, number?][] = [
  [
    /exa(?:flop|ops)\p{L}*|exa-?flop\p{L}*|eksaflop\p{L}*|exaflóp\p{L}*|εξαφλοπ\p{L}*|екзафлоп\p{L}*|ekstaflop\p{L}*|EFlops?(?:\/s)?|EFLOPS?/iuy,
    'flops',
    1e18,
  ],
  [
    /p[eéè]ta-?fl[oó]p\p{L}*|петафлоп\p{L}*|πεταφλοπ\p{L}*|petafl\p{L}*|PFlops?(?:\/s)?/iuy,
    'flops',
    1e15,
  ],
  [/t[eé]ra-?fl[oó]p\p{L}*|терафлоп\p{L}*|TFlops?(?:\/s)?/iuy, 'flops', 1e12],
  [/(?:qubit|kubit|кубит|κιουμπιτ)\p{L}*/iuy, 'qubits'],
  [
    /(?:MW|megawatt\p{L}*|mégawatt\p{L}*|megavat\p{L}*|megawat\p{L}*|мегават\p{L}*|μεγαβάτ)(?!\p{L})/uy,
    'watts',
    1e6,
  ],
  [
    /(?:GW|gigawatt\p{L}*|gigavat\p{L}*|gigawat\p{L}*|гигават\p{L}*|γιγαβάτ)(?!\p{L})/uy,
    'watts',
    1e9,
  ],
];

export function readScience(
  text: string,
  at: number,
): { end: number; unit: string; factor?: number } | undefined {
  for (const [expression, unit, factor] of units) {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found !== null)
      return { end: at + found[0].length, unit, ...(factor === undefined ? {} : { factor }) };
  }
  return undefined;
}
