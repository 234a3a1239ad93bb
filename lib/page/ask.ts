import type { Message, MessageName, Messages } from '../messages.ts';
import { platform } from './platform.ts';
import { whileHere } from './presence.ts';

/** Sends a message from a page to the background; undefined when the extension is gone or was reloaded. */
export function ask<Name extends MessageName>(
  message: Message<Name>,
): Promise<Messages[Name]['reply'] | undefined> {
  return whileHere(() => platform.runtime.sendMessage(message));
}
