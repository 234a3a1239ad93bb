/**
 * Runs in a page before anything else of it: while armed, whatever we could rely on of the page's own world (functions,
 * accessors and classes of DOM and language) throws and is noted in `calls`. The key F2 calls one of them, then puts all back.
 * Serialised: uses nothing from outside.
 */
export function patchEverything(): void {
  const page = globalThis as unknown as Record<string, unknown>;
  const { apply, construct, defineProperty, getOwnPropertyDescriptor, ownKeys, setPrototypeOf } =
    Reflect;
  const text = String;
  const calls: string[] = [];
  let count = 0;
  let isArmed = false;
  page.calls = calls;

  const guard = (name: string, original: (...values: unknown[]) => unknown) =>
    function (this: unknown, ...values: unknown[]) {
      if (!isArmed) return apply(original, this, values);
      calls[count] = name;
      count += 1;
      throw new TypeError(`trapped: ${name}`);
    };
  const patchMember = (owner: object, key: PropertyKey, label: string) => {
    const found = getOwnPropertyDescriptor(owner, key);
    if (found === undefined || !found.configurable || key === 'constructor') return;
    if (typeof found.value === 'function')
      defineProperty(owner, key, { ...found, value: guard(label, found.value) });
    else if (found.get !== undefined)
      defineProperty(owner, key, { ...found, get: guard(label, found.get) });
  };
  const patchClass = (name: string) => {
    const original = page[name] as { new (): unknown; prototype: object } | undefined;
    if (original === undefined) return;
    for (const key of ownKeys(original.prototype))
      patchMember(original.prototype, key, `${name}.${text(key)}`);
    for (const key of ownKeys(original))
      if (key !== 'prototype') patchMember(original, key, `${name}.${text(key)}`);
    const Trap = function (this: unknown, ...values: unknown[]) {
      if (!isArmed)
        return new.target === undefined
          ? apply(original as never, this, values)
          : construct(original as never, values, new.target === Trap ? original : new.target);
      calls[count] = `new ${name}`;
      count += 1;
      throw new TypeError(`trapped: new ${name}`);
    };
    Trap.prototype = original.prototype;
    setPrototypeOf(Trap, original);
    defineProperty(page, name, { value: Trap, writable: true, configurable: true });
  };

  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'F2') return;
      try {
        document.body.appendChild(document.body);
      } catch {
        isArmed = false;
      }
    },
    true,
  );
  const classes =
    'EventTarget Event UIEvent MouseEvent PointerEvent Node Element HTMLElement Document CharacterData Text DocumentFragment ShadowRoot Range StaticRange AbstractRange Selection TreeWalker DOMRect DOMRectReadOnly Highlight HighlightRegistry StyleSheet CSSStyleSheet CSSRuleList MutationObserver MutationRecord ResizeObserver IntersectionObserver IntersectionObserverEntry PerformanceObserver MessageChannel MessagePort Performance AbortController AbortSignal Array Map Set WeakMap WeakSet WeakRef Promise RegExp String Number Date';
  for (const name of classes.split(' ')) patchClass(name);
  const functions =
    'requestAnimationFrame cancelAnimationFrame requestIdleCallback setTimeout clearTimeout queueMicrotask getComputedStyle getSelection matchMedia postMessage structuredClone addEventListener removeEventListener dispatchEvent scrollBy';
  for (const name of functions.split(' ')) patchMember(page, name, name);
  for (const owner of [CSS, JSON, Math, Object, Reflect])
    for (const key of ownKeys(owner)) if (key !== 'prototype') patchMember(owner, key, text(key));
  isArmed = true;
}
