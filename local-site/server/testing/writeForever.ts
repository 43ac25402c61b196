import { createLocalSite } from '../index';
import { parseRecord } from '../json';

/**
 * Writes batches of five items into the folder given, and prints the name of each batch when it is answered, until it
 * is killed.
 */
const [, , dataFolder] = process.argv;
if (dataFolder === undefined) throw new RangeError('expected the data folder as the first argument');
const site = createLocalSite({ dataFolder, siteUrl: 'http://127.0.0.1:1/sites/diplomering' });
const api = '/sites/diplomering/_api';
const post = (path: string, body: string, digest: string, contentType = 'application/json'): string =>
  site.answer({
    method: 'POST',
    url: `${api}/${path}`,
    headers: { accept: 'application/json', 'content-type': contentType, 'x-requestdigest': digest },
    body,
  }).body;

const digest = String(parseRecord(post('contextinfo', '', '')).FormDigestValue);
post('web/lists', JSON.stringify({ Title: 'Killed' }), digest);
for (let count = 0; ; count += 1) {
  const name = `batch${count}`;
  const parts = [1, 2, 3, 4, 5].map(
    (part) =>
      `--b\nContent-Type: application/http\n\nPOST ${api}/web/lists/getByTitle('Killed')/items HTTP/1.1\nContent-Type: application/json\n\n{"Title":"${name} ${part}"}\n`,
  );
  post('$batch', `${parts.join('')}--b--\n`, digest, 'multipart/mixed; boundary=b');
  process.stdout.write(`${name}\n`);
}
