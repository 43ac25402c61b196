import type { JsonRecord } from '../json';
import type { TestSite } from './testSite';

/** Adds many items through `$batch`, a hundred at a time. @param list its address after `_api/` */
export async function fillList(
  site: TestSite,
  list: string,
  count: number,
  itemAt: (index: number) => JsonRecord,
): Promise<void> {
  const head = `--b\nContent-Type: application/http\n\nPOST ${site.url}/_api/${list}/items HTTP/1.1\nContent-Type: application/json\nAccept: application/json;odata=nometadata\n\n`;
  for (let from = 0; from < count; from += 100) {
    const parts = Array.from(
      { length: Math.min(100, count - from) },
      (_, index) => `${head}${JSON.stringify(itemAt(from + index))}\n`,
    );
    await site.post('$batch', {
      rawBody: `${parts.join('')}--b--\n`,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
  }
}
