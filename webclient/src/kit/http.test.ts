import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../language/language';
import { failureWords, getJson, postJson } from './http';

/** As the gateway does: says it in the language of the request. */
const gateway = vi.fn((_path: string, options?: RequestInit) => {
  const german = new Headers(options?.headers).get('Accept-Language') === 'de';
  const problem = {
    field: 'words',
    message: german ? '+15550100123 möchte keine SMS' : '+15550100123 has asked not to be texted',
    remedy: german ? 'Warten Sie, bis von dort START kommt' : 'Wait until they text START',
    retryAfterSeconds: 0,
  };
  return Promise.resolve(new Response(JSON.stringify(problem), { status: 409 }));
});

beforeEach(() => vi.stubGlobal('fetch', gateway));

afterEach(async () => {
  vi.unstubAllGlobals();
  await speak('en');
});

async function refusal(asking: Promise<unknown>): Promise<string> {
  const failure: unknown = await asking.then(
    () => undefined,
    (refused: unknown) => refused,
  );
  return failureWords(failure, 'not refused');
}

test('a refusal comes in the language that is spoken', async () => {
  expect(await refusal(getJson('/api/threads/1'))).toBe(
    '+15550100123 has asked not to be texted. Wait until they text START.',
  );
  await speak('de');
  expect(await refusal(getJson('/api/threads/1'))).toBe(
    '+15550100123 möchte keine SMS. Warten Sie, bis von dort START kommt.',
  );
});

test('what is sent keeps its own headers', async () => {
  await speak('de');
  await refusal(postJson('/api/threads/1/messages', { words: 'Hallo' }));
  const headers = new Headers(gateway.mock.lastCall?.[1]?.headers);
  expect(headers.get('Content-Type')).toBe('application/json');
  expect(headers.get('Accept-Language')).toBe('de');
});
