import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { speak } from '../language/language';
import { failureWords, getJson, isKnown, leaveNetwork, postJson, putJson } from './http';

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

describe('a network that is gone', () => {
  /** Nothing comes back until the asking is ended. */
  const silence = (_path: string, options?: RequestInit) =>
    new Promise<Response>((_, ended) => {
      options?.signal?.addEventListener('abort', () => ended(new DOMException('ended', 'AbortError')));
    });

  test('what is read is asked for again by the next one', async () => {
    gateway.mockImplementationOnce(silence).mockResolvedValueOnce(new Response('[7]'));
    const reading = getJson('/api/calls');
    leaveNetwork();
    expect(await reading).toEqual([7]);
  });

  test('what is read is asked for twice, not for ever', async () => {
    gateway.mockImplementationOnce(silence).mockImplementationOnce(silence);
    const reading = refusal(getJson('/api/calls'));
    leaveNetwork();
    await vi.waitFor(() => expect(gateway.mock.calls.at(-1)?.[1]?.signal?.aborted).toBe(false));
    leaveNetwork();
    expect(await reading).toContain('cannot be reached');
  });

  test('what is to be kept is not ended, since it may have been', async () => {
    gateway.mockResolvedValueOnce(new Response());
    await putJson('/api/pin', { pin: '4711' });
    expect(gateway.mock.lastCall?.[1]?.signal).toBeUndefined();
  });

  test('says nothing about who is signed in', async () => {
    gateway.mockImplementationOnce(silence);
    const asking = isKnown();
    leaveNetwork();
    expect(await asking).toBeNull();
  });
});

test('who is signed out is not known', async () => {
  gateway.mockResolvedValueOnce(new Response('{}', { status: 401 }));
  expect(await isKnown()).toBe(false);
});

test('who is signed in is known', async () => {
  gateway.mockResolvedValueOnce(new Response('{}'));
  expect(await isKnown()).toBe(true);
});
