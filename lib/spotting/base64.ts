/** Stores that hold text only carry numbers in base64: browsers read it in one native call. */
export function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array {
  // Chromium has it from version 140 on; a loop of ours takes some ms.
  return Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
