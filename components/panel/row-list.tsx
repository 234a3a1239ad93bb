import { defaultRangeExtractor } from '@tanstack/virtual-core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';
import { FigureItem } from './figure-item';
import { MentionItem } from './mention-item';
import type { Row } from './rows';
import { useVirtual } from './use-virtual';

interface Props {
  rows: readonly Row[];
  /** Row the reader has come to on the page, -1 for none. */
  current: number;
  language: Language;
  onShow: (row: number) => void;
}

/** First guesses of heights in CSS pixels; each row is measured once it is there. */
const estimates = { heading: 38, figure: 170, mention: 100, firstMention: 300 };

/** After the reader scrolled or pointed in the panel, it waits so long before it runs after the page. */
const ownMilliseconds = 1500;

/** All rows in one list, of which only those in sight exist. Arrow keys, Home and End walk through all of them. */
export function RowList({ rows, current, language, onShow }: Props) {
  const scroller = useRef<HTMLElement>(null);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState(-1);
  const wantsFocus = useRef(false);
  const hasFollowed = useRef(false);
  const usedAt = useRef(Number.NEGATIVE_INFINITY);
  const virtualizer = useVirtual({
    scroller,
    count: rows.length,
    estimateSize: (index) => estimateOf(rows[index] as Row),
    getItemKey: (index) => rows[index]?.key ?? index,
    // The row with the focus stays, wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return focused < 0 || focused >= rows.length || shown.includes(focused)
        ? shown
        : [...shown, focused].sort((a, b) => a - b);
    },
  });

  useEffect(() => {
    if (current < 0 && !hasFollowed.current) return undefined;
    hasFollowed.current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      const wait = usedAt.current + ownMilliseconds - performance.now();
      if (wait > 0) timer = setTimeout(follow, wait);
      else if (current < 0) virtualizer.scrollToOffset(0);
      else virtualizer.scrollToIndex(current, { align: 'center' });
    };
    follow();
    return () => clearTimeout(timer);
  }, [current, virtualizer]);

  const moveTo = (index: number) => {
    wantsFocus.current = true;
    setFocused(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    scroller.current?.scrollIntoView({ block: 'nearest' });
  };
  const focusWanted = (element: HTMLElement | null, index: number) => {
    if (element === null || !wantsFocus.current || index !== focused) return;
    const target = element.querySelector<HTMLElement>('.place');
    if (target === null) return;
    wantsFocus.current = false;
    target.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rowOf(event.target as Element);
    if (at === undefined) return;
    const steps: Record<string, [from: number, by: 1 | -1]> = {
      ArrowDown: [at + 1, 1],
      ArrowUp: [at - 1, -1],
      Home: [0, 1],
      End: [rows.length - 1, -1],
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    let [index] = step;
    while (rows[index]?.kind === 'heading') index += step[1];
    if (rows[index] !== undefined) moveTo(index);
  };
  const use = () => {
    usedAt.current = performance.now();
  };

  return (
    <section
      ref={scroller}
      class="rows"
      aria-label={panelText(language, 'mentionsHeading')}
      onKeyDown={onKeyDown}
      onWheel={use}
      onPointerDown={use}
      onTouchMove={use}
      onKeyUp={use}
    >
      <ol style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index] as Row;
          return (
            <li
              key={key as string}
              ref={(element) => {
                if (element !== null) virtualizer.measureElement(element);
                focusWanted(element, index);
              }}
              data-index={index}
              class={row.kind}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              aria-current={index === current ? 'location' : undefined}
              style={{ transform: `translateY(${start}px)` }}
              onFocusIn={() => setFocused(index)}
            >
              {row.kind === 'heading' ? (
                <h2>
                  {panelText(
                    language,
                    row.key === 'figures' ? 'figuresHeading' : 'mentionsHeading',
                  )}
                </h2>
              ) : row.kind === 'figure' ? (
                <FigureItem row={row} language={language} onShow={() => onShow(index)} />
              ) : (
                <MentionItem
                  row={row}
                  isOpen={row.isFirst !== toggled.has(row.key)}
                  language={language}
                  onShow={() => onShow(index)}
                  onToggle={() => setToggled(toggle(toggled, row.key))}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function estimateOf(row: Row): number {
  if (row.kind === 'mention' && row.isFirst) return estimates.firstMention;
  return estimates[row.kind];
}

function rowOf(element: Element): number | undefined {
  const index = element.closest<HTMLElement>('[data-index]')?.dataset.index;
  return index === undefined ? undefined : Number(index);
}

function toggle(set: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}
