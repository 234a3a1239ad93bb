import { describe, expect, it } from 'vitest';
import { defaultSettings } from './schema.ts';
import { undoOf } from './undo.ts';

describe('undo', () => {
  it('restores what the change touched and keeps what came since', () => {
    const before = {
      ...defaultSettings,
      sites: { 'a.example': 'off', 'b.example': 'off', 'c.example': 'on' } as const,
      mutedEntries: ['jupiter', 'lumi', 'step'],
    };
    const after = {
      ...before,
      hoverDelay: 900,
      sites: { 'b.example': 'on', 'c.example': 'on', 'd.example': 'off' } as const,
      mutedEntries: ['lumi', 'step', 'ai-act'],
    };
    const since = {
      ...after,
      badge: false,
      sites: { ...after.sites, 'e.example': 'off' } as const,
      mutedEntries: ['step', 'ai-act', 'own:x'],
    };
    // Another window has taken "lumi" off the list meanwhile: it does not come back.
    expect(undoOf(before, after)(since)).toEqual({
      ...defaultSettings,
      badge: false,
      sites: { 'a.example': 'off', 'b.example': 'off', 'c.example': 'on', 'e.example': 'off' },
      mutedEntries: ['jupiter', 'own:x', 'step'],
    });
  });
});
