import type { Page, Request } from 'playwright-core';

/** One request as the network saw it; bodies in bytes as sent and received, before compression. */
export interface Exchange {
  readonly kind: 'data' | 'digest' | 'script' | 'other';
  readonly what: string;
  readonly sent: number;
  readonly received: number;
}

const quietFor = 1_200;

/** Listens to a page from now on. */
export class RequestLog {
  private readonly finished: Promise<Exchange>[] = [];
  private under = 0;
  private latest = Date.now();

  public constructor(page: Page) {
    page.on('request', () => {
      this.under += 1;
      this.latest = Date.now();
    });
    page.on('requestfailed', () => {
      this.under -= 1;
    });
    page.on('requestfinished', (request) => {
      this.under -= 1;
      this.latest = Date.now();
      this.finished.push(exchangeOf(request));
    });
  }

  /** Resolves when nothing has been asked for over a second, which is longer than the roll's pause before it sends. */
  public async quiet(): Promise<void> {
    this.latest = Date.now();
    while (this.under > 0 || Date.now() - this.latest < quietFor)
      await new Promise((resolve) => setTimeout(resolve, 100));
  }

  /** What has been exchanged since the last time this was asked. */
  public async take(): Promise<readonly Exchange[]> {
    await this.quiet();
    return Promise.all(this.finished.splice(0));
  }
}

async function exchangeOf(request: Request): Promise<Exchange> {
  const { pathname } = new URL(request.url());
  const { requestBodySize, responseBodySize } = await request.sizes();
  return {
    kind: kindOf(pathname),
    what: `${request.method()} ${decodeURIComponent(pathname)
      .replace(/^.*\/(?=_api\/)|^.*\/(?=chunk)/, '')
      .replace(/_[0-9a-f]{20,}/, '')}`,
    sent: requestBodySize,
    received: responseBodySize,
  };
}

function kindOf(path: string): Exchange['kind'] {
  if (path.includes('/_api/contextinfo')) return 'digest';
  if (path.includes('/_api/')) return 'data';
  return path.endsWith('.js') ? 'script' : 'other';
}
