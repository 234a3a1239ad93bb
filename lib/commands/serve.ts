import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listen } from './listen.ts';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

export interface PageServer {
  /** The address at which a browser sees a file. */
  addressOf: (file: string) => string;
  close: () => void;
}

/** Serves single files on this machine only, each under a name nobody can guess; text files as plain text pages. */
export async function servePages(): Promise<PageServer> {
  const files = new Map<string, string>();
  const { port, close } = await listen((request, response) => {
    const file = files.get(request.url ?? '');
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const body = readFileSync(file);
    const type = types[extname(file).toLowerCase()] ?? 'text/plain';
    // A page that names its encoding is believed.
    const isNamed =
      type !== 'text/plain' && /charset|encoding/i.test(body.toString('latin1', 0, 1024));
    response.setHeader('content-type', isNamed ? type : `${type}; charset=utf-8`);
    response.end(body);
  });
  return {
    addressOf(file) {
      const path = `/${randomUUID()}`;
      files.set(path, file);
      return `http://127.0.0.1:${port}${path}`;
    },
    close,
  };
}

/** The address of an input a person typed: a web address, or a file relative to where they are.
 * @throws when the file is not there or is not a file. */
export function addressOf(input: string, server: PageServer): string {
  if (/^https?:\/\//i.test(input)) return input;
  const file = fileOf(input);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new Error(`no such file: ${file}`);
  if (!found.isFile()) throw new Error(`not a file: ${file}`);
  return server.addressOf(file);
}

/** The address to cite a page by: where the browser ended up, or the file it was served from. */
export function publicAddressOf(input: string, address: string): string {
  return /^https?:\/\//i.test(input) ? address : pathToFileURL(fileOf(input)).href;
}

/** npm runs scripts in the project's folder and keeps the reader's own here. */
export const homeFolder = () => process.env.INIT_CWD ?? process.cwd();

/** Browsers ask for extra rights on `file:` pages, so these are served like plain paths. */
function fileOf(input: string): string {
  return /^file:\/\//i.test(input) ? fileURLToPath(input) : resolve(homeFolder(), input);
}
