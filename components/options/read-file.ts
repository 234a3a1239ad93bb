/** The text of a file a reader chose; undefined when it is larger than wanted. */
export async function readFile(file: File, maximumBytes: number): Promise<string | undefined> {
  if (file.size > maximumBytes) return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** By the mark at its start, as spreadsheets write it; `Blob.text` heeds it in Chrome only. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
