import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LineWatch } from './lineWatch';

let packet: number;
let asked: number;
let told: boolean[];
let watch: LineWatch;

beforeEach(() => {
  vi.useFakeTimers();
  packet = 0;
  asked = 0;
  told = [];
  watch = new LineWatch({
    lastPacket: () => packet,
    ask: () => asked++,
    dead: (dead) => told.push(dead),
  });
  watch.follow(true);
});

afterEach(() => {
  watch.follow(false);
  vi.useRealTimers();
});

test('asks nothing while sound comes', () => {
  soundFor(10_000);
  expect(asked).toBe(0);
  expect(told).toEqual([]);
});

test('asks nothing while the gateway says something each second', () => {
  for (let second = 0; second < 10; second++) {
    vi.advanceTimersByTime(900);
    watch.heard();
  }
  expect(asked).toBe(0);
});

test('a silent caller is told from a dead line by asking', () => {
  for (let second = 0; second < 10; second++) {
    vi.advanceTimersByTime(1_500);
    watch.heard();
  }
  expect(asked).toBe(10);
  expect(told).toEqual([]);
});

test('a line is dead when neither sound nor an answer comes, and says so once', () => {
  soundFor(2_000);
  vi.advanceTimersByTime(3_000);
  expect(told).toEqual([true]);
  vi.advanceTimersByTime(60_000);
  expect(asked).toBe(1);
  expect(told).toEqual([true]);
});

test('sound brings it back to life', () => {
  vi.advanceTimersByTime(3_000);
  soundFor(500);
  expect(told).toEqual([true, false]);
});

test('a word of the gateway brings it back to life, and it may die again', () => {
  vi.advanceTimersByTime(3_000);
  watch.heard();
  vi.advanceTimersByTime(3_000);
  expect(told).toEqual([true, false, true]);
});

test('nobody is asked after the call, and a dead line is forgotten with it', () => {
  vi.advanceTimersByTime(3_000);
  watch.follow(false);
  vi.advanceTimersByTime(60_000);
  expect(asked).toBe(1);
  expect(told).toEqual([true, false]);
});

test('the silence before a call does not count', () => {
  watch.follow(false);
  vi.advanceTimersByTime(60_000);
  watch.follow(true);
  vi.advanceTimersByTime(900);
  expect(asked).toBe(0);
});

function soundFor(millis: number): void {
  for (let past = 0; past < millis; past += 250) {
    packet++;
    vi.advanceTimersByTime(250);
  }
}
