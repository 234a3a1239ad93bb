import coverage from 'virtual:coverage';
import { categories } from '@/lib/dataset/vocabulary';
import { displayNames } from '@/lib/interface/display-names';
import { formatDate } from '@/lib/interface/format';
import { categoryLabel } from '@/lib/interface/labels';
import { localeOf } from '@/lib/interface/localized';
import { datasetText } from '@/lib/interface/texts/options/dataset';
import { languages } from '@/lib/languages';
import type { SectionProps } from './options';

/** Which records this release holds, and how many. */
export function Dataset({ language, version, asOf }: SectionProps) {
  const number = new Intl.NumberFormat(localeOf(language));
  const nameLanguage = displayNames(language, 'language');
  return (
    <>
      <p>
        {datasetText(language, 'datasetVersion', {
          version,
          date: formatDate(asOf, language),
        })}{' '}
        {datasetText(language, 'datasetCounts', {
          entries: coverage.entries,
          facts: coverage.facts,
          sources: coverage.sources,
        })}
      </p>
      <details>
        <summary>{datasetText(language, 'coverage')}</summary>
        <div class="tables">
          <table>
            <caption>{datasetText(language, 'byCategory')}</caption>
            <tbody>
              {categories.map((category) => (
                <tr key={category}>
                  <th scope="row" lang={language}>
                    {categoryLabel(category, language)}
                  </th>
                  <td>{number.format(coverage.byCategory[category] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <table>
            <caption>{datasetText(language, 'byLanguage')}</caption>
            <tbody>
              {languages.map((tag) => (
                <tr key={tag}>
                  <th scope="row">{nameLanguage(tag)}</th>
                  <td>{number.format(coverage.byLanguage[tag] ?? 0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="hint">{datasetText(language, 'byLanguageHint')}</p>
      </details>
    </>
  );
}
