// The slash tells bundlers to take the package, not Node's module of the same name.
declare module 'punycode/' {
  export function toUnicode(host: string): string;
}
