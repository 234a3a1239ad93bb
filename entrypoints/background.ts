import dataset from 'virtual:dataset';
import packs from 'virtual:packs';
import speeches from 'virtual:speech';
import type { Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { startReadingAt, startReadingEverywhere } from '@/lib/background/access';
import { answer } from '@/lib/background/answer';
import { runCommand } from '@/lib/background/commands';
import { storeOwnPacks } from '@/lib/background/glossary';
import { createMenu, runMenuItem } from '@/lib/background/menu';
import { storePacks } from '@/lib/background/packs';
import { storePageSettings } from '@/lib/background/page-settings';
import { openPanel } from '@/lib/background/panel';
import { browser } from '@/lib/browser';
import { onGlossaryChanged } from '@/lib/settings/glossary';
import { onSettingsChanged } from '@/lib/settings/store';

/** Wakes only for a message, a command or an update; keeps nothing in memory that must survive. */
export default defineBackground(() => {
  void startReadingEverywhere();
  browser.runtime.onInstalled.addListener(() => {
    void storePacks(packs, speeches);
    void storeOwnPacks();
    void storePageSettings();
    void createMenu();
  });
  // Another computer may have changed them meanwhile.
  browser.runtime.onStartup.addListener(() => void storePageSettings());
  onSettingsChanged(() => void storePageSettings());
  browser.contextMenus.onClicked.addListener(
    (item, tab) => void runMenuItem(item, tab, dataset.entries, packs),
  );
  onGlossaryChanged(() => void storeOwnPacks());
  browser.permissions.onAdded.addListener(({ origins = [] }) => void startReadingAt(origins));
  browser.runtime.onMessage.addListener((received: unknown, sender: Runtime.MessageSender) =>
    answer(received, sender, dataset.entries, packs, speeches),
  );
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel') void openPanel(tab?.id);
    else void runCommand(command);
  });
});
