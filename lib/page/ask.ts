import type { Message, MessageName, Messages } from '../messages.ts';
import { platform } from './platform.ts';

/** Sends a message from a page to the background; undefined when the extension is gone or was reloaded. */
export async function ask<Name extends MessageName>(
  message: Message<Name>,
): Promise<Messages[Name]['reply'] | undefined> {
  try {
    return (await platform.runtime.sendMessage(message)) as Messages[Name]['reply'];
  } catch {
    return undefined;
  }
}
