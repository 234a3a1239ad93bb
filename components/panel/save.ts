import { type ExportFormat, fileName, formats } from '@/lib/export/formats';
import type { Briefing } from '@/lib/export/schema';

/** Spreadsheets take a file for UTF-8 only when it says so. */
const byteOrderMark = '\ufeff';

/** Saves by a download link: no permission needed. */
export function saveBriefing(briefing: Briefing, format: ExportFormat): void {
  const { type, write } = formats[format];
  const text = write(briefing);
  const blob = new Blob([format === 'csv' ? byteOrderMark + text : text], {
    type: `${type};charset=utf-8`,
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName(briefing, format);
  link.click();
  // The download has to have begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts the document on the clipboard, HTML as rich text with Markdown for plain editors. False when the browser refuses. */
export async function copyBriefing(briefing: Briefing, format: ExportFormat): Promise<boolean> {
  try {
    const text = formats[format === 'html' ? 'markdown' : format].write(briefing);
    if (format !== 'html') await navigator.clipboard.writeText(text);
    else
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          'text/html': new Blob([formats.html.write(briefing)], { type: 'text/html' }),
        }),
      ]);
    return true;
  } catch {
    return false;
  }
}
