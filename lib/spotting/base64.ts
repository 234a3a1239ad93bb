/** Bytes as text: stores hold nothing else in every browser. Both ways are one native call where there is one. */
export function toBase64(bytes: Uint8Array): string {
  if (bytes.toBase64 !== undefined) return bytes.toBase64();
  let text = '';
  for (let from = 0; from < bytes.length; from += chunk)
    text += String.fromCharCode(...bytes.subarray(from, from + chunk));
  return btoa(text);
}

/** So many arguments any engine takes. */
const chunk = 0x2000;

export function fromBase64(text: string): Uint8Array {
  // Chromium has it from version 140 on; a loop of ours takes some ms.
  return Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}
