declare module 'virtual:dataset' {
  const dataset: { asOf: string; version: string; entries: import('./shown.ts').ShownEntry[] };
  export default dataset;
}
declare module 'virtual:packs' {
  const packs: Partial<
    Record<import('../languages.ts').Language, import('../spotting/pack.ts').Pack>
  >;
  export default packs;
}
/** Names and categories only, for lists. */
declare module 'virtual:catalogue' {
  const catalogue: {
    asOf: string;
    version: string;
    entries: import('./catalogue.ts').CatalogueEntry[];
  };
  export default catalogue;
}
declare module 'virtual:search' {
  const documents: import('../search/documents.ts').SearchDocument[];
  export default documents;
}
declare module 'virtual:coverage' {
  const coverage: import('./coverage.ts').Coverage;
  export default coverage;
}
declare module 'virtual:speech' {
  const speeches: import('../spotting/detect.ts').Speeches;
  export default speeches;
}
declare module 'virtual:europe' {
  const europe: import('./map.ts').EuropeMap;
  export default europe;
}
