import { expect, test } from 'vitest';
import { GatewayClock } from './clock';

test('before anything was heard it is the local clock', () => {
  expect(new GatewayClock(() => 1_000).now()).toBe(1_000);
});

test('a local clock that is late shows the time of the gateway', () => {
  let local = 1_000;
  const clock = new GatewayClock(() => local);
  clock.set(61_000);
  local += 5_000;
  expect(clock.now()).toBe(66_000);
});

test('a local clock that is early shows the time of the gateway', () => {
  let local = 100_000;
  const clock = new GatewayClock(() => local);
  clock.set(40_000);
  local += 1_500;
  expect(clock.now()).toBe(41_500);
});
