import { contrast, markColors, papers, readableColor, termStyle } from '@/lib/interface/colors';
import { localeOf } from '@/lib/interface/localized';
import { markingText } from '@/lib/interface/texts/options/marking';
import { Choice } from '../controls/choice';
import { Switch } from '../controls/switch';
import type { SectionProps } from './options';

const styles = ['underline', 'tint', 'both', 'none'] as const;

/** How terms and figures are marked on pages. */
export function Marking({ handle, language }: SectionProps) {
  const { settings, change } = handle;
  const shade = readableColor(settings.highlightColor);
  const ratio = (paper: string) =>
    new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 }).format(
      contrast(shade, paper),
    );
  const setColor = (highlightColor: string) =>
    void change((current) => ({ ...current, highlightColor }));
  return (
    <>
      <Preview
        style={termStyle(settings)}
        text={markingText(language, 'preview')}
        label={markingText(language, 'previewLabel')}
      />
      <Choice
        legend={markingText(language, 'style')}
        name="highlight"
        value={settings.highlight}
        options={styles.map((value) => ({ value, label: markingText(language, `style-${value}`) }))}
        onChange={(highlight) => void change((current) => ({ ...current, highlight }))}
      />
      <fieldset disabled={settings.highlight === 'none'}>
        <legend>{markingText(language, 'color')}</legend>
        <div class="swatches">
          {markColors.map((color, index) => (
            <label key={color} class="swatch">
              <input
                type="radio"
                name="color"
                checked={settings.highlightColor === color}
                aria-label={markingText(language, `color-${index}` as 'color-0')}
                onChange={() => setColor(color)}
              />
              <span style={{ backgroundColor: color }} />
            </label>
          ))}
          <label class="own-color">
            <input
              type="color"
              value={settings.highlightColor}
              onChange={(event) => setColor(event.currentTarget.value)}
            />
            <span>{markingText(language, 'ownColor')}</span>
          </label>
        </div>
        <p class="hint" role="status">
          {markingText(
            language,
            shade === settings.highlightColor ? 'contrast' : 'contrastAdjusted',
            {
              light: ratio(papers.light),
              dark: ratio(papers.dark),
            },
          )}
        </p>
      </fieldset>
      <Switch
        label={markingText(language, 'firstMentionOnly')}
        hint={markingText(language, 'firstMentionOnlyHint')}
        on={settings.firstMentionOnly}
        onChange={(firstMentionOnly) =>
          void change((current) => ({ ...current, firstMentionOnly }))
        }
      />
      <Switch
        label={markingText(language, 'figures')}
        hint={markingText(language, 'figuresHint')}
        on={settings.figures}
        onChange={(figures) => void change((current) => ({ ...current, figures }))}
      />
      <Switch
        label={markingText(language, 'badge')}
        hint={markingText(language, 'badgeHint')}
        on={settings.badge}
        onChange={(badge) => void change((current) => ({ ...current, badge }))}
      />
    </>
  );
}

/** The same sentence on light and on dark paper, `[[term]]` marked as on a page. */
function Preview({ style, text, label }: { style: string; text: string; label: string }) {
  const parts = text.split(/\[\[|\]\]/);
  return (
    <figure class="preview" aria-label={label}>
      {(['light', 'dark'] as const).map((paper) => (
        <p key={paper} class={`paper ${paper}`}>
          {parts.map((part, index) =>
            index % 2 === 0 ? (
              part
            ) : (
              <span key={part} class="marked" style={style}>
                {part}
              </span>
            ),
          )}
        </p>
      ))}
    </figure>
  );
}
