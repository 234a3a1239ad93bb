declare module 'virtual:dataset' {
  const dataset: { asOf: string; version: string; entries: import('./schema.ts').Entry[] };
  export default dataset;
}
declare module 'virtual:packs' {
  const packs: Partial<
    Record<import('../languages.ts').Language, import('../spotting/pack.ts').Pack>
  >;
  export default packs;
}
