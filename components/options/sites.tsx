import { useState } from 'preact/hooks';
import { nameOrder } from '@/lib/interface/name-order';
import { readableSite } from '@/lib/interface/site';
import { sitesText } from '@/lib/interface/texts/options/sites';
import type { Settings } from '@/lib/settings/schema';
import { readSite } from '@/lib/settings/sites';
import { Choice } from '../controls/choice';
import type { SectionProps } from './options';
import { SiteRow } from './site-row';

/** More rows make the page slow; the search narrows them. */
const maximumShown = 200;

/** Where the extension works: everywhere but, or only on, listed sites. */
export function Sites({ handle, language }: SectionProps) {
  const { settings, change } = handle;
  const [query, setQuery] = useState('');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const opposite = settings.sitesByDefault === 'on' ? 'off' : 'on';

  const inOrder = nameOrder(language);
  const rules = Object.entries(settings.sites)
    .map(([site, state]) => ({ site, state, readable: readableSite(site) }))
    .sort((a, b) => inOrder(a.readable, b.readable));
  const wanted = query.trim().toLocaleLowerCase();
  const found = rules.filter(
    ({ site, readable }) => readable.includes(wanted) || site.includes(wanted),
  );

  const setRule = (site: string, state: 'on' | 'off', text: string) =>
    void change(
      (current: Settings) => ({ ...current, sites: { ...current.sites, [site]: state } }),
      text,
    );
  const add = () => {
    const site = readSite(typed);
    if (site === undefined) {
      setProblem(sitesText(language, 'siteInvalid', { site: typed.trim() }));
      return;
    }
    setProblem(undefined);
    setTyped('');
    setRule(site, opposite, sitesText(language, 'ruleAdded', { site: readableSite(site) }));
  };
  const rename = (from: string, to: string, state: 'on' | 'off') =>
    void change(
      (current) => {
        const { [from]: _, ...others } = current.sites;
        return { ...current, sites: { ...others, [to]: state } };
      },
      sitesText(language, 'ruleChanged', { site: readableSite(to) }),
    );
  const remove = (site: string) =>
    void change(
      (current) => {
        const { [site]: _, ...others } = current.sites;
        return { ...current, sites: others };
      },
      sitesText(language, 'ruleRemoved', { site: readableSite(site) }),
    );

  return (
    <>
      <Choice
        legend={sitesText(language, 'sitesByDefault')}
        name="sitesByDefault"
        value={settings.sitesByDefault}
        options={[
          { value: 'on', label: sitesText(language, 'sitesByDefault-on') },
          { value: 'off', label: sitesText(language, 'sitesByDefault-off') },
        ]}
        onChange={(sitesByDefault) =>
          void change(
            (current) => ({ ...current, sitesByDefault }),
            sitesText(language, 'defaultChanged'),
          )
        }
      />
      <h3>{sitesText(language, 'rules', { count: rules.length })}</h3>
      <p class="hint">{sitesText(language, 'rulesHint')}</p>
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          id="new-site"
          class="text-field"
          type="text"
          value={typed}
          aria-label={sitesText(language, 'addSite')}
          aria-invalid={problem !== undefined}
          aria-describedby="site-problem"
          placeholder={sitesText(language, 'addSiteExample')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={typed.trim() === ''}>
          {sitesText(language, opposite === 'off' ? 'addOff' : 'addOn')}
        </button>
      </form>
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
      {rules.length > 0 && (
        <>
          <input
            class="text-field"
            type="search"
            value={query}
            aria-label={sitesText(language, 'searchRules')}
            placeholder={sitesText(language, 'searchRules')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
          <p class="hint" role="status">
            {sitesText(language, found.length > maximumShown ? 'rulesShown' : 'rulesFound', {
              count: found.length,
              shown: maximumShown,
            })}
          </p>
          <ul class="list" id="rules">
            {found.slice(0, maximumShown).map(({ site, state, readable }) => (
              <SiteRow
                key={site}
                site={site}
                readable={readable}
                state={state}
                language={language}
                onState={(next) =>
                  setRule(site, next, sitesText(language, 'ruleChanged', { site: readable }))
                }
                onRename={(to) => rename(site, to, state)}
                onRemove={() => remove(site)}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
