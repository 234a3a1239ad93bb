import type { ComponentChildren } from 'preact';

interface Option<Value extends string> {
  value: Value;
  label: ComponentChildren;
  hint?: ComponentChildren;
}

interface Props<Value extends string> {
  legend: string;
  hint?: string;
  /** Tells the groups of a page apart. */
  name: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few; each says what it does. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, hint, name, value, options, onChange } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {options.map((option) => (
        <label class="option" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span class="hint"> {option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
