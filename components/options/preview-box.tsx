import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { optionsText } from '@/lib/interface/texts/options/page';
import type { Language } from '@/lib/languages';

/** What a file holds, before anything of it is used. Takes the focus, so that it is heard, and gives it back. */
export function PreviewBox(props: { language: Language; children: ComponentChildren }) {
  const { language, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    heading.current?.focus();
    return () => (activeElement as HTMLElement | null)?.focus();
  }, []);
  return (
    <section class="preview-box" aria-label={optionsText(language, 'importPreview')}>
      <h3 ref={heading} tabIndex={-1}>
        {optionsText(language, 'importPreview')}
      </h3>
      {children}
    </section>
  );
}
