import type { Message, MessageName, Messages } from '../messages.ts';
import { platform } from './platform.ts';
import { whileHere } from './presence.ts';

/**
 * Sends a message from a page to the background; undefined when the extension is gone or was reloaded. A background
 * that is stopped while it answers is woken and asked again, twice at most: no message does more when it comes again.
 */
export function ask<Name extends MessageName>(
  message: Message<Name>,
): Promise<Messages[Name]['reply'] | undefined> {
  const send = () => platform.runtime.sendMessage(message);
  return whileHere(() => send().catch(send).catch(send));
}
