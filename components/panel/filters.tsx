import type { Category } from '@/lib/dataset/vocabulary';
import { categoryLabel } from '@/lib/interface/labels';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';
import type { Filter } from './rows';

interface Props {
  /** Those on the page. */
  categories: readonly Category[];
  hasFigures: boolean;
  filter: Filter;
  language: Language;
  onChange: (filter: Filter) => void;
}

export function Filters({ categories, hasFigures, filter, language, onChange }: Props) {
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{panelText(language, 'filter')}</legend>
      <select
        class="choice-field"
        aria-label={panelText(language, 'category')}
        value={filter.category ?? ''}
        onChange={(event) =>
          onChange({
            ...filter,
            category: categories.find((category) => category === event.currentTarget.value),
          })
        }
      >
        <option value="">{panelText(language, 'allCategories')}</option>
        {categories.map((category) => (
          <option key={category} value={category} lang={language}>
            {categoryLabel(category, language)}
          </option>
        ))}
      </select>
      {hasFigures && (
        <label class="check-field">
          <input
            type="checkbox"
            checked={filter.onlyDiverging}
            onChange={(event) =>
              onChange({ ...filter, onlyDiverging: event.currentTarget.checked })
            }
          />
          <span>{panelText(language, 'onlyDiverging')}</span>
        </label>
      )}
    </fieldset>
  );
}
