import { createTexts } from '../texts.ts';

/** Texts of the browser's own menus; `%s` is where the browser puts the selection. */
export const menuText = createTexts({
  en: { lookUp: 'Look up “%s” in EU AI Lens' },
  nl: { lookUp: '“%s” opzoeken in EU AI Lens' },
  de: { lookUp: '„%s“ in EU AI Lens nachschlagen' },
  fr: { lookUp: 'Chercher « %s » dans EU AI Lens' },
});
