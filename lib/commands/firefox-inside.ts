import type { Browser } from 'puppeteer-core';

interface Connection {
  send: (method: string, parameters: object) => Promise<{ result: unknown }>;
}

/**
 * Runs an expression in Firefox's own window, where its add-on manager can be reached: WebDriver BiDi has no
 * command that reloads an extension or says whether its background sleeps. Needs `--remote-allow-system-access`.
 *
 * @param expression JavaScript; a promise is awaited
 * @returns the result, when it is a plain value
 */
export async function insideFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  })) as { result: { contexts: { context: string }[] } };
  const { result } = (await connection.send('script.evaluate', {
    expression,
    target: { context: tree.result.contexts[0]?.context },
    awaitPromise: true,
  })) as { result: { type: string; result?: { value?: unknown }; exceptionDetails?: unknown } };
  if (result.type !== 'success')
    throw new Error(`Firefox refused: ${JSON.stringify(result.exceptionDetails)}`);
  return result.result?.value;
}
