import { expect, test } from 'vitest';
import { Refused, Unreachable } from '../kit/http';
import { OnceSender } from './onceSender';

function sender(): OnceSender {
  let keys = 0;
  return new OnceSender([0, 0], () => `key-${(keys += 1)}`);
}

/** Answers as it is told, in order, and remembers the keys. */
function network(...answers: readonly (string | Error)[]): { keys: string[]; send: (key: string) => Promise<string> } {
  const left = [...answers];
  const keys: string[] = [];
  return {
    keys,
    send: (key) => {
      keys.push(key);
      const answer = left.shift() ?? '';
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

test('a lost answer is asked for again under the same key', async () => {
  const { keys, send } = network(new Unreachable(), new Unreachable(), 'kept');
  await expect(sender().send('Hello', send)).resolves.toBe('kept');
  expect(keys).toEqual(['key-1', 'key-1', 'key-1']);
});

test('whoever tries once more asks for the same, and for something else under another key', async () => {
  const lost = new Unreachable();
  const { keys, send } = network(lost, lost, lost, new Refused(503, {}), 'kept', 'kept', 'kept');
  const once = sender();
  await expect(once.send('Hello', send)).rejects.toBe(lost);
  await expect(once.send('Hello', send)).rejects.toBeInstanceOf(Refused);
  await once.send('Hello', send);
  await once.send('Hello', send);
  await once.send('Good bye', send);
  expect(keys).toEqual(['key-1', 'key-1', 'key-1', 'key-1', 'key-1', 'key-2', 'key-3']);
});

test('what was refused is over', async () => {
  const { keys, send } = network(new Refused(422, {}), 'kept');
  const once = sender();
  await expect(once.send('Hello', send)).rejects.toBeInstanceOf(Refused);
  await once.send('Hello', send);
  expect(keys).toEqual(['key-1', 'key-2']);
});
