import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

/** A function on the stack; lines and columns count from 1. */
export interface Place {
  name: string;
  /** Path of the script inside the extension; undefined for the page's and the engine's own. */
  script?: string | undefined;
  line: number;
  column: number;
}

/** What ran for a time; the innermost function first. */
export interface Sample {
  milliseconds: number;
  stack: Place[];
}

/** Milliseconds, largest first. */
export interface Breakdown {
  /** All samples with a function of ours on the stack. */
  ours: number;
  /** By the source of the innermost function of ours: what it calls of the engine is counted as its own. */
  modules: [string, number][];
  functions: { place: string; self: number; inclusive: number }[];
  /** Stretches of ours without a pause, with the functions that took most of each. */
  stretches: { milliseconds: number; functions: [string, number][] }[];
}

/** All samples with a function of ours on the stack. */
export function millisecondsOfOurs(samples: readonly Sample[]): number {
  return samples
    .filter(({ stack }) => stack.some((place) => place.script !== undefined))
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

/** Sums samples of a build that has source maps. */
export function breakDown(samples: readonly Sample[], folder: string): Breakdown {
  const nameOf = readSources(folder);
  const modules = new Map<string, number>();
  const self = new Map<string, number>();
  const inclusive = new Map<string, number>();
  const stretches: Map<string, number>[] = [];
  let stretch: Map<string, number> | undefined;
  let ours = 0;
  for (const { milliseconds, stack } of samples) {
    const own = stack.filter((place) => place.script !== undefined).map(nameOf);
    const [innermost] = own;
    if (innermost === undefined) {
      stretch = undefined;
      continue;
    }
    if (stretch === undefined) {
      stretch = new Map();
      stretches.push(stretch);
    }
    add(stretch, innermost.label, milliseconds);
    ours += milliseconds;
    add(modules, innermost.module, milliseconds);
    const [leaf] = stack as [Place];
    add(
      self,
      leaf.script === undefined ? `${innermost.label} → ${short(leaf.name)}` : innermost.label,
      milliseconds,
    );
    for (const label of new Set(own.map((place) => place.label)))
      add(inclusive, label, milliseconds);
  }
  return {
    ours,
    modules: largestFirst(modules),
    functions: [...new Set([...self.keys(), ...inclusive.keys()])]
      .map((place) => ({
        place,
        self: self.get(place) ?? 0,
        inclusive: inclusive.get(place) ?? self.get(place) ?? 0,
      }))
      .sort((a, b) => b.self - a.self),
    stretches: stretches
      .map((functions) => ({
        milliseconds: [...functions.values()].reduce((sum, value) => sum + value, 0),
        functions: largestFirst(functions),
      }))
      .sort((a, b) => b.milliseconds - a.milliseconds),
  };
}

const largestFirst = (sums: Map<string, number>) => [...sums].sort((a, b) => b[1] - a[1]);

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

/** A regular expression's name is the expression. */
const short = (name: string) => (name.length > 60 ? `${name.slice(0, 60)}…` : name);

/** Tells which source file and line a place in the extension comes from. */
function readSources(folder: string): (place: Place) => { module: string; label: string } {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (script: string) => {
    if (!maps.has(script)) {
      const file = join(folder, `${script}.map`);
      maps.set(
        script,
        existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined,
      );
    }
    return maps.get(script);
  };
  return (place) => {
    const script = place.script as string;
    const found = mapOf(script)?.findEntry(place.line - 1, place.column - 1);
    const name = place.name === '' ? '(anonymous)' : place.name;
    if (found === undefined || !('originalSource' in found))
      return { module: script, label: `${name} ${script}:${place.line}` };
    const source = found.originalSource.replace(/^(?:\.\.\/)+/, '');
    // Two scripts of the extension may hold the same module.
    const module = `${script.split('/').pop()}: ${source}`;
    return { module, label: `${name} ${module}:${found.originalLine + 1}` };
  };
}
