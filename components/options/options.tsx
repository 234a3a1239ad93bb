import type { LocalizedText } from '@/lib/dataset/schema';
import { optionsText } from '@/lib/interface/texts/options/page';
import type { Language } from '@/lib/languages';
import { dropUnreadable, type StoredSettings } from '@/lib/settings/store';
import { Backup } from './backup';
import { CardOptions } from './card-options';
import { Dataset } from './dataset';
import { DoneBar } from './done-bar';
import { Glossary } from './glossary';
import { Marking } from './marking';
import { Privacy } from './privacy';
import { Problems } from './problems';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';
import { Terms } from './terms';
import { type SettingsHandle, useSettings } from './use-settings';

export interface SectionProps {
  handle: SettingsHandle;
  language: Language;
  /** Names of the dataset's entries by id. */
  names: ReadonlyMap<string, LocalizedText>;
  version: string;
  asOf: string;
}

interface Props extends Omit<SectionProps, 'handle'> {
  stored: StoredSettings;
}

const sections = [
  ['marking', Marking],
  ['card', CardOptions],
  ['terms', Terms],
  ['sites', Sites],
  ['shortcuts', Shortcuts],
  ['glossary', Glossary],
  ['backup', Backup],
  ['privacy', Privacy],
  ['dataset', Dataset],
] as const;

/** Everything a reader can set, on one page. */
export function Options({ stored, language, ...others }: Props) {
  const handle = useSettings(stored);
  const { problems, unsynchronised, attempt } = handle;
  return (
    <>
      <header>
        <h1>{optionsText(language, 'title')}</h1>
      </header>
      <nav aria-label={optionsText(language, 'contents')}>
        <ul>
          {sections.map(([id]) => (
            <li key={id}>
              <a href={`#${id}`}>{optionsText(language, id)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {problems.length > 0 && (
          <div class="preview-box" role="alert">
            <Problems problems={problems} language={language} />
            <button type="button" class="button" onClick={() => void attempt(dropUnreadable)}>
              {optionsText(language, 'dropProblems')}
            </button>
          </div>
        )}
        {unsynchronised.length > 0 && (
          <p class="preview-box">{optionsText(language, 'unsynchronised')}</p>
        )}
        {sections.map(([id, Part]) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{optionsText(language, id)}</h2>
            <Part handle={handle} language={language} {...others} />
          </section>
        ))}
      </main>
      <DoneBar handle={handle} language={language} />
    </>
  );
}
