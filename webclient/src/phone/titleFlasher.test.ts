import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TitleFlasher } from './titleFlasher';

const page = { title: 'Cordboard', hidden: true };
const flasher = new TitleFlasher(page);

beforeEach(() => {
  vi.useFakeTimers();
  page.title = 'Cordboard';
  page.hidden = true;
});

afterEach(() => {
  flasher.stop();
  vi.useRealTimers();
});

test('a tab in the back shows the alert and the usual title in turn', () => {
  flasher.start('Anna calls');
  vi.advanceTimersByTime(1_000);
  expect(page.title).toBe('Anna calls');
  vi.advanceTimersByTime(1_000);
  expect(page.title).toBe('Cordboard');
});

test('a tab in front keeps its title', () => {
  page.hidden = false;
  flasher.start('Anna calls');
  vi.advanceTimersByTime(1_000);
  expect(page.title).toBe('Cordboard');
});

test('a tab that comes to the front in mid-alert shows its usual title at the next turn', () => {
  flasher.start('Anna calls');
  vi.advanceTimersByTime(1_000);
  page.hidden = false;
  vi.advanceTimersByTime(1_000);
  expect(page.title).toBe('Cordboard');
});

test('a usual title that changes in mid-alert is shown at its turn', () => {
  flasher.start('Anna calls');
  vi.advanceTimersByTime(1_000);
  flasher.usual('(2) Cordboard');
  expect(page.title).toBe('Anna calls');
  vi.advanceTimersByTime(1_000);
  expect(page.title).toBe('(2) Cordboard');
  flasher.stop();
  expect(page.title).toBe('(2) Cordboard');
  flasher.usual('Cordboard');
  expect(page.title).toBe('Cordboard');
});

test('stopping gives the usual title back and flashes no more', () => {
  flasher.start('Anna calls');
  vi.advanceTimersByTime(1_000);
  flasher.stop();
  expect(page.title).toBe('Cordboard');
  vi.advanceTimersByTime(10_000);
  expect(page.title).toBe('Cordboard');
});

test('a second alert does not take the first for the usual title', () => {
  flasher.start('Anna calls');
  vi.advanceTimersByTime(1_000);
  flasher.start('Bert calls');
  vi.advanceTimersByTime(2_000);
  expect(page.title).toBe('Cordboard');
});
