import { expect, it } from 'vitest';
import { readFile } from './read-file.ts';

const read = (bytes: Uint8Array<ArrayBuffer>) => readFile(new File([bytes], 'terms.csv'), 100);

it('reads files in the encodings that spreadsheets mark at their start', async () => {
  const littleEndian = Uint8Array.from(Buffer.from('\ufeffGröße', 'utf16le'));
  const bigEndian = Uint8Array.from(Buffer.from('\ufeffGröße', 'utf16le').swap16());
  expect(await read(littleEndian)).toBe('Größe');
  expect(await read(bigEndian)).toBe('Größe');
  expect(await read(new TextEncoder().encode('\ufeffGröße'))).toBe('Größe');
  expect(await read(new TextEncoder().encode('Größe'))).toBe('Größe');
});

it('reads no file that is larger than wanted', async () => {
  expect(await read(new Uint8Array(101))).toBeUndefined();
});
