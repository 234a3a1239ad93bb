import type { ComponentChildren } from 'preact';

interface Props {
  label: ComponentChildren;
  /** What the switch does, or what holds now. */
  hint?: ComponentChildren;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

export function Switch({ label, hint, on, disabled, onChange }: Props) {
  return (
    <label class="switch">
      <span class="switch-text">
        <span class="switch-label">{label}</span>
        {hint !== undefined && <span class="hint">{hint}</span>}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
}
