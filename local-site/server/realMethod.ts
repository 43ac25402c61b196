import type { RawRequest } from './call';

/** POST with `X-HTTP-Method` stands for the method named there; PATCH is MERGE by another name. */
export function withRealMethod(request: RawRequest): RawRequest {
  const override = request.method === 'POST' ? request.headers['x-http-method'] : undefined;
  const method = (override ?? request.method).toUpperCase();
  return { ...request, method: method === 'PATCH' ? 'MERGE' : method };
}
