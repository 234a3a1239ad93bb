/** The one place the background and the extension's pages get the browser's API from. */
export { default as browser } from 'webextension-polyfill';
