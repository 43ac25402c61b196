import { SharePointFailure } from './failure';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

const attempts = 4;
const longestWaitSeconds = 30;

/** Sends once. No answer at all is a SharePointFailure of kind `network`. */
export function fetchOnce(doFetch: Fetch): Fetch {
  return async (url, init) => {
    try {
      return await doFetch(url, init);
    } catch (problem) {
      throw new SharePointFailure('network', problem instanceof Error ? problem.message : String(problem));
    }
  };
}

type Wait = (milliseconds: number) => Promise<void>;

/**
 * Sends again when throttled, cut off or timed out at a gateway. For reads only: they may be done any number of times
 * (docs/platform.md#repeats-and-throttling). `pause` waits when SharePoint has said for how long, `wait` when nothing
 * was said.
 */
export function fetchWithRepeats(doFetch: Fetch, wait: Wait, pause: Wait = wait): Fetch {
  const once = fetchOnce(doFetch);
  return async (url, init) => {
    for (let attempt = 1; ; attempt++) {
      const last = attempt === attempts;
      let seconds = 0.25 * 2 ** attempt;
      let isAsked = false;
      try {
        const response = await once(url, init);
        if (last || ![429, 503, 504].includes(response.status)) return response;
        const asked = Number(response.headers.get('Retry-After'));
        isAsked = asked > 0;
        seconds = isAsked ? asked : seconds;
        // Whoever asked can tell the person better than a page that hangs for minutes.
        if (seconds > longestWaitSeconds) return response;
      } catch (failure) {
        if (last) throw failure;
      }
      await (isAsked ? pause : wait)(seconds * 1000);
    }
  };
}
