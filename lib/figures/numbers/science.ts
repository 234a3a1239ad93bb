import { createWordReader } from './words.ts';

/** Units of computing, written much alike all over Europe: unit and factor. */
const words: [word: string, unit: [name: string, factor: number]][] = [
  ...(
    [
      [
        'exaflop~|exa-flop~|eksaflop~|exaflóp~|exaops|εξαφλοπ~|екзафлоп~|EFlop/s|EFlops|EFLOPS',
        1e18,
      ],
      [
        'petaflop~|pétaflop~|petaflóp~|peta-flop~|петафлоп~|πεταφλοπ~|petafl~|PFlop/s|PFlops|PFLOPS',
        1e15,
      ],
      ['teraflop~|téraflop~|терафлоп~|TFlop/s|TFlops|TFLOPS', 1e12],
    ] as const
  ).flatMap(([words, factor]) =>
    words.split('|').map((word): [string, [string, number]] => [word, ['flops', factor]]),
  ),
  ...'qubit~|kubit~|кубит~|κιουμπιτ~'
    .split('|')
    .map((word): [string, [string, number]] => [word, ['qubits', 1]]),
  ...'MW|megawatt~|mégawatt~|megavat~|megawat~|мегават~|μεγαβάτ'
    .split('|')
    .map((word): [string, [string, number]] => [word, ['watts', 1e6]]),
  ...'GW|gigawatt~|gigavat~|gigawat~|гигават~|γιγαβάτ'
    .split('|')
    .map((word): [string, [string, number]] => [word, ['watts', 1e9]]),
];

export const scienceWords: readonly string[] = words.map(([word]) => word);

const units = createWordReader(words);

export function readScience(
  text: string,
  at: number,
): { end: number; unit: string; factor: number } | undefined {
  const found = units(text, at);
  if (found === undefined) return undefined;
  const [unit, factor] = found.meaning;
  return { end: found.end, unit, factor };
}
