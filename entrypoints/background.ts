import dataset from 'virtual:dataset';
import packs from 'virtual:packs';
import speeches from 'virtual:speech';
import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '@/lib/background/answer';
import { runCommand } from '@/lib/background/commands';
import { storePacks } from '@/lib/background/packs';
import { browser } from '@/lib/browser';

/** Wakes only for a message, a command or an update; keeps nothing in memory that must survive. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => void storePacks(packs, speeches));
  browser.runtime.onMessage.addListener((received: unknown, sender: Runtime.MessageSender) =>
    answer(received, sender, dataset.entries, packs, speeches),
  );
  browser.commands.onCommand.addListener((command) => void runCommand(command));
});
