import type { ComponentChild } from 'preact';
import type { Language } from '@/lib/languages';

/** The states of a component, each shown in a shadow root of its own with the component's style sheets. */
export interface Fixture {
  title: string;
  css: string;
  states: Record<string, (language: Language, scheme: 'light' | 'dark') => ComponentChild>;
}
