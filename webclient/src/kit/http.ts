import { spoken, t } from '../language/language';
import type { Problem } from '../protocol/messages';

/** The gateway refused, and says why and what to do. */
export class Refused extends Error {
  readonly status: number;
  readonly remedy: string;
  readonly retryAfterSeconds: number;

  constructor(status: number, problem: Partial<Problem>) {
    super(problem.message ?? t('kit.statusAnswer', { status }));
    this.name = 'Refused';
    this.status = status;
    this.remedy = problem.remedy ?? t('kit.tryInAMoment');
    this.retryAfterSeconds = problem.retryAfterSeconds ?? 0;
  }
}

/** The gateway could not be reached at all. */
export class Unreachable extends Error {
  readonly remedy = t('kit.unreachableRemedy');

  constructor() {
    super(t('kit.unreachable'));
    this.name = 'Unreachable';
  }
}

/** What is wrong and what helps, in sentences; `otherwise` for what nobody expects. */
export function failureWords(failure: unknown, otherwise: string): string {
  return failure instanceof Refused || failure instanceof Unreachable
    ? `${sentence(failure.message)} ${sentence(failure.remedy)}`.trim()
    : otherwise;
}

function sentence(words: string): string {
  return words === '' || /[.!?…]$/.test(words) ? words : `${words}.`;
}

let onSignedOut: () => void = () => undefined;

/** @param handler called whenever the gateway no longer knows this browser (status 401) */
export function whenSignedOut(handler: () => void): void {
  onSignedOut = handler;
}

/** How long an answer may take that is read. */
const READ_WITHIN_MILLIS = 10_000;
const READ_AGAIN_WITHIN_MILLIS = 30_000;
/** Longer than a living network needs; a line that is being looked for waits for it. */
const KNOWN_WITHIN_MILLIS = 2_000;

let network = new AbortController();

/**
 * Waits no more for answers by the network that there was: none will come. Browsers keep only a few connections to the
 * gateway, and whatever is wanted next would stand behind those that are dead.
 */
export function leaveNetwork(): void {
  network.abort();
  network = new AbortController();
}

/** Asks once more when no answer has come in time: a connection that was kept may have died unseen. */
export async function getJson<T>(path: string): Promise<T> {
  const inTime = within(READ_WITHIN_MILLIS);
  try {
    return await read<T>(path, inTime);
  } catch (failure) {
    if (inTime.aborted) {
      return await read<T>(path, within(READ_AGAIN_WITHIN_MILLIS));
    }
    throw failure;
  }
}

/** Whether the gateway knows this browser; null when it does not say so at once. */
export async function isKnown(): Promise<boolean | null> {
  try {
    await read('/api/me', within(KNOWN_WITHIN_MILLIS));
    return true;
  } catch (failure) {
    return failure instanceof Refused && failure.status === 401 ? false : null;
  }
}

function within(millis: number): AbortSignal {
  return AbortSignal.any([network.signal, AbortSignal.timeout(millis)]);
}

async function read<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await request(path, { signal });
  try {
    return (await response.json()) as T;
  } catch (failure) {
    throw signal.aborted ? new Unreachable() : failure;
  }
}

/** @param key by which the same is asked for again without being done twice */
export async function postJson<T>(path: string, body: unknown, key?: string): Promise<T> {
  const response = await request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(key === undefined ? {} : { 'Idempotency-Key': key }) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as T;
}

/** Sends what is to be kept, and wants no answer but that it is. */
export async function putJson(path: string, body: unknown): Promise<void> {
  await request(path, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive: true,
  });
}

/** Also tells the whole page when the answer is 401, so that every part of it ends at the sign-in page. */
export async function request(path: string, options: RequestInit): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('Accept-Language', spoken());
  const response = await fetch(path, { credentials: 'same-origin', ...options, headers }).catch(() => {
    throw new Unreachable();
  });
  if (response.ok) {
    return response;
  }
  if (response.status === 401) {
    onSignedOut();
  }
  throw new Refused(response.status, await problemOf(response));
}

async function problemOf(response: Response): Promise<Partial<Problem>> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return {};
  }
}
