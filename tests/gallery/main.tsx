import { render } from 'preact';
import { type Language, officialLanguage } from '@/lib/languages';
import type { Fixture } from './fixture';
import css from './gallery.css?inline';

/**
 * Every state of every component that has a fixture beside it.
 * The address chooses: `?language=el&scheme=dark`.
 */
const parameters = new URLSearchParams(location.search);
const language: Language = officialLanguage(parameters.get('language')) ?? 'en';
const scheme = parameters.get('scheme') === 'dark' ? 'dark' : 'light';

const fixtures = import.meta.glob<Fixture>('/components/**/*.fixture.tsx', {
  eager: true,
  import: 'default',
});

const pageSheet = new CSSStyleSheet();
pageSheet.replaceSync(css);
document.adoptedStyleSheets.push(pageSheet);
document.documentElement.style.colorScheme = scheme;

const gallery = document.getElementById('gallery') as HTMLElement;
render(
  <>
    <h1>Gallery</h1>
    {Object.entries(fixtures).flatMap(([path, fixture]) =>
      Object.entries(fixture.states).map(([state, show]) => (
        <section key={`${path} ${state}`} aria-label={`${fixture.title}: ${state}`}>
          <h2>
            {fixture.title}: {state}
          </h2>
          <div
            class="stage"
            ref={(element) => {
              if (element === null || element.shadowRoot !== null) return;
              const root = element.attachShadow({ mode: 'open' });
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(fixture.css);
              root.adoptedStyleSheets = [sheet];
              render(show(language, scheme), root);
            }}
          />
        </section>
      )),
    )}
  </>,
  gallery,
);
document.documentElement.dataset.ready = '';
