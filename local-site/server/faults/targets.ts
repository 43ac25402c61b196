import { parseBatch } from '../batch/parse';
import type { RawRequest } from '../call';
import { decoded } from '../decoded';
import { SharePointError } from '../errors';
import { withRealMethod } from '../realMethod';

/** What a request does: one thing, or each part of a batch. The path is decoded and in lower case. */
export interface Target {
  readonly method: string;
  readonly path: string;
}

/** What a fault can match. A batch that does not parse is one thing: the refusal is the pipeline's. */
export function targetsOf(request: RawRequest): readonly Target[] {
  const whole = targetOf(request);
  if (!whole.path.endsWith('/$batch')) return [whole];
  try {
    return parseBatch(request.body, request.headers['content-type'] ?? '').map((part) => {
      const { method, path } = targetOf(part);
      return { method, path: `${whole.path} ${path}` };
    });
  } catch (error) {
    if (error instanceof SharePointError) return [whole];
    throw error;
  }
}

function targetOf(request: RawRequest): Target {
  const { method, url } = withRealMethod(request);
  return { method, path: decoded(url).toLowerCase() };
}
