import type { Message, MessageName, Messages } from '../messages.ts';
import { platform } from './platform.ts';
import { whileHere } from './presence.ts';

/**
 * Sends a message from a page to the background; undefined when it has no answer, or the extension is gone or was
 * reloaded. A background that is stopped before it answers is woken and asked again, twice at most: no message does
 * more when it comes again.
 */
export function ask<Name extends MessageName>(
  message: Message<Name>,
): Promise<Messages[Name]['reply'] | undefined> {
  // Chromium refuses where the background was stopped while it answered, but says nothing where it had not yet heard.
  const send = async () => (await platform.runtime.sendMessage(message)) ?? Promise.reject();
  return whileHere(() => send().catch(send).catch(send));
}
