import coverage from 'virtual:coverage';
import { categories } from '@/lib/dataset/vocabulary';
import { formatDate } from '@/lib/interface/format';
import { categoryLabel } from '@/lib/interface/labels';
import { optionsText, optionsTexts } from '@/lib/interface/texts/options';
import { languages } from '@/lib/languages';
import type { SectionProps } from './options';
import { Section } from './section';

/** Which records this release holds, and how many. */
export function Dataset({ language, version, asOf }: SectionProps) {
  const say = optionsTexts(language);
  const number = new Intl.NumberFormat(language);
  const languageName = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <Section id="dataset" title={say('dataset')}>
      <p>
        {say('datasetVersion', { version, date: formatDate(asOf, optionsText.spokenTo(language)) })}{' '}
        {say('datasetCounts', {
          entries: coverage.entries,
          facts: coverage.facts,
          sources: coverage.sources,
        })}
      </p>
      <details>
        <summary>{say('coverage')}</summary>
        <div class="tables">
          <table>
            <caption>{say('byCategory')}</caption>
            <tbody>
              {categories.map((category) => (
                <tr key={category}>
                  <th scope="row">{categoryLabel(category, language)}</th>
                  <td>{number.format(coverage.byCategory[category] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table>
            <caption>{say('byLanguage')}</caption>
            <tbody>
              {languages.map((tag) => (
                <tr key={tag}>
                  <th scope="row">{languageName.of(tag)}</th>
                  <td>{number.format(coverage.byLanguage[tag] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="hint">{say('byLanguageHint')}</p>
      </details>
    </Section>
  );
}
