import { type ExportFormat, fileName, formats } from '@/lib/export/formats';
import type { Briefing } from '@/lib/export/schema';
import { download } from '../controls/download';

/** Spreadsheets take a file for UTF-8 only when it says so. */
const byteOrderMark = '\ufeff';

/** Saves the document as a file; no permission is needed. */
export function saveBriefing(briefing: Briefing, format: ExportFormat): void {
  const { type, write } = formats[format];
  const text = write(briefing);
  download(
    fileName(briefing, format),
    `${type};charset=utf-8`,
    format === 'csv' ? byteOrderMark + text : text,
  );
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
