import type { Language } from '@/lib/languages';

interface Props<Value extends string> {
  legend: string;
  hint?: string;
  options: readonly { value: Value; label: string }[];
  /** What the options are said in. */
  language: Language;
  checked: ReadonlySet<Value>;
  all: string;
  none: string;
  onChange: (checked: Value[]) => void;
}

/** Any of many, with all and none in one press. */
export function CheckList<Value extends string>(props: Props<Value>) {
  const { legend, hint, options, language, checked, all, none, onChange } = props;
  const values = options.map((option) => option.value);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="columns" lang={language}>
        {options.map(({ value, label }) => (
          <label class="option" key={value}>
            <input
              type="checkbox"
              value={value}
              checked={checked.has(value)}
              onChange={(event) => {
                const on = event.currentTarget.checked;
                onChange(values.filter((other) => (other === value ? on : checked.has(other))));
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <div class="buttons">
        <button type="button" class="button quiet" onClick={() => onChange(values)}>
          {all}
        </button>
        <button type="button" class="button quiet" onClick={() => onChange([])}>
          {none}
        </button>
      </div>
    </fieldset>
  );
}
