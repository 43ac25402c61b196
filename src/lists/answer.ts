import { isRecord } from '../rules/model';
import { SharePointFailure } from './failure';
import type { FailureKind } from './failure';

/** What SharePoint answered to one request, or to one part of a batch. A refusal is an answer too. */
export interface Answer {
  readonly status: number;
  readonly etag: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** The parsed JSON; undefined for an empty body. */
  readonly body: unknown;
}

/** Reads a response to its end. A body that is not JSON (a proxy's error page) counts as no body. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = response.status === 204 ? '' : await response.text();
  const retryAfter = Number(response.headers.get('Retry-After') ?? NaN);
  return {
    status: response.status,
    etag: response.headers.get('ETag') ?? undefined,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
    body: parsed(text),
  };
}

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True for 2xx. */
export function isSuccess(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** SharePoint's own error codes, which say more than the status does (the first number of `odata.error.code`). */
const kindOfCode: Readonly<Record<string, FailureKind>> = {
  '-2130575169': 'duplicate',
  '-2130575162': 'validation',
  '-2130575338': 'notFound',
  '-2130575251': 'digestExpired',
  '-2130575252': 'digestExpired',
  '-2147024809': 'notSetUp',
  '-2147024891': 'accessDenied',
};

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  400: 'validation',
  401: 'accessDenied',
  403: 'accessDenied',
  404: 'notSetUp',
  429: 'throttled',
  503: 'throttled',
};

/** Somebody else changed the row: a foreign ETag (412) or SharePoint's own save conflict (409). */
export function isStale(answer: Answer): boolean {
  return answer.status === 412 || errorOf(answer).code === '-2130575305';
}

/** No way to know whether the write was done: the server or something before it gave up on the way. */
export function isUncertain(failure: SharePointFailure): boolean {
  return failure.kind === 'network' || failure.kind === 'throttled' || failure.kind === 'server';
}

/** The refusal in the product's words. `list` is the list's path, for the message. */
export function failureOf(answer: Answer, list?: string): SharePointFailure {
  const { code, message } = errorOf(answer);
  const kind = (code === undefined ? undefined : kindOfCode[code]) ?? kindOfStatus[answer.status] ?? 'server';
  const { status, retryAfterSeconds } = answer;
  return new SharePointFailure(kind, message ?? `SharePoint answered ${status}`, {
    status,
    code,
    list,
    retryAfterSeconds,
  });
}

function errorOf(answer: Answer): { readonly code: string | undefined; readonly message: string | undefined } {
  const body = isRecord(answer.body) ? (answer.body['odata.error'] ?? answer.body.error) : undefined;
  if (!isRecord(body)) return { code: undefined, message: undefined };
  const message = isRecord(body.message) ? body.message.value : body.message;
  return {
    code: typeof body.code === 'string' ? body.code.split(',')[0] : undefined,
    message: typeof message === 'string' ? message : undefined,
  };
}
