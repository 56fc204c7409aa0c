import { afterEach, expect, test, vi } from 'vitest';
import { Refused } from '../kit/http';
import type { ContactImport } from '../protocol/messages';
import { importFile, importWords } from './importFile';

const COUNTED: ContactImport = { kept: false, added: 2, changed: 1, unchanged: 3, ignoredColumns: [], faults: [] };

afterEach(() => vi.unstubAllGlobals());

function answers(status: number, body: unknown) {
  const answer = vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status })));
  vi.stubGlobal('fetch', answer);
  return answer;
}

test('a preview is told from what was done', () => {
  expect(importWords(COUNTED)).toBe('2 new, 1 to be changed, 3 known as they are');
  expect(importWords({ ...COUNTED, kept: true })).toBe('2 added, 1 changed, 3 known as they are');
});

test('the faults of a file are an answer', async () => {
  const faulty = { ...COUNTED, faults: [{ line: 2, column: 'mail', problem: 'no', remedy: 'yes' }] };
  const asked = answers(422, faulty);

  expect(await importFile(new Blob(['name\n']), true)).toEqual(faulty);
  expect(asked).toHaveBeenCalledWith('/api/contacts/import?preview=true', expect.objectContaining({ method: 'POST' }));
});

test('whoever may not import is told so', async () => {
  answers(403, { field: '', message: 'This is for supervisors', remedy: 'Ask one', retryAfterSeconds: 0 });

  await expect(importFile(new Blob([]), false)).rejects.toBeInstanceOf(Refused);
});
