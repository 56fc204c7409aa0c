import { describe, expect, test } from 'vitest';
import { deedsOf, meaningOf, type Situation } from './deeds';

const IDLE: Situation = {
  stage: 'idle',
  consults: false,
  atTelephone: false,
  free: true,
  somebodyWaits: false,
  notesComplete: true,
  chosen: false,
  empty: true,
};

const deeds = (now: Partial<Situation>) => Object.fromEntries(deedsOf({ ...IDLE, ...now }));

describe('what an operator can do', () => {
  test('is to answer while it rings, whatever is typed', () => {
    expect(deeds({ stage: 'ringing', free: false, chosen: true, empty: false })).toEqual({ Enter: 'answer' });
  });

  test('is to pass the caller in hand on to who is chosen, or to ask there first', () => {
    expect(deeds({ stage: 'talking', free: false, chosen: true, empty: false })).toEqual({
      Enter: 'passOn',
      'Shift+Enter': 'ask',
    });
  });

  test('is to put the caller aside while nothing is typed', () => {
    expect(deeds({ stage: 'held', free: false })).toEqual({ Space: 'park' });
  });

  test('is not to ask first from a telephone, whose own keys do that', () => {
    expect(deeds({ stage: 'talking', free: false, atTelephone: true, chosen: true, empty: false })).toEqual({
      Enter: 'passOn',
    });
  });

  test('is to join caller and whom one has asked', () => {
    expect(deeds({ stage: 'held', free: false, consults: true })).toEqual({ Enter: 'join' });
  });

  test('is to call who is chosen, or to take who waits, without a caller in hand', () => {
    expect(deeds({ chosen: true, empty: false, somebodyWaits: true })).toEqual({ Enter: 'call' });
    expect(deeds({ somebodyWaits: true })).toEqual({ Enter: 'pull' });
    expect(deeds({})).toEqual({});
  });

  test('is to finish the notes, once they are complete', () => {
    expect(deeds({ stage: 'wrap-up', free: false })).toEqual({ Enter: 'done' });
    expect(deeds({ stage: 'wrap-up', free: false, notesComplete: false })).toEqual({});
  });
});

describe('a key in the search field', () => {
  test('chooses, does something, or clears what is typed', () => {
    expect(meaningOf(pressed('ArrowDown'), true)).toEqual({ kind: 'choose', by: 1 });
    expect(meaningOf(pressed('Enter'), false)).toEqual({ kind: 'deed', key: 'Enter' });
    expect(meaningOf(pressed('Enter', { shiftKey: true }), false)).toEqual({ kind: 'deed', key: 'Shift+Enter' });
    expect(meaningOf(pressed('Escape'), false)).toEqual({ kind: 'clear' });
  });

  test('is typed when it is a letter, a digit or a space between words', () => {
    expect(meaningOf(pressed('a'), true)).toBeNull();
    expect(meaningOf(pressed('1'), true)).toBeNull();
    expect(meaningOf(pressed(' '), false)).toBeNull();
    expect(meaningOf(pressed(' '), true)).toEqual({ kind: 'deed', key: 'Space' });
  });

  test('takes back with Alt and a digit, and passes on with Shift too, wherever the keyboard has its digits', () => {
    expect(meaningOf(pressed('¡', { code: 'Digit1', altKey: true }), false)).toEqual({ kind: 'take back', place: 0 });
    expect(meaningOf(pressed('!', { code: 'Digit9', altKey: true, shiftKey: true }), false)).toEqual({
      kind: 'pass on',
      place: 8,
    });
  });

  test('is one of the console’s with Alt and a letter', () => {
    expect(meaningOf(pressed('h', { code: 'KeyH', altKey: true }), true)).toEqual({ kind: 'key', key: 'h' });
    expect(meaningOf(pressed('˙', { code: 'KeyH', altKey: true }), true)).toEqual({ kind: 'key', key: 'h' });
  });

  test('is the browser’s with Ctrl, and the input method’s while it composes', () => {
    expect(meaningOf(pressed('Enter', { ctrlKey: true }), true)).toBeNull();
    expect(meaningOf(pressed('Enter', { isComposing: true }), true)).toBeNull();
  });
});

function pressed(key: string, more: Partial<Parameters<typeof meaningOf>[0]> = {}): Parameters<typeof meaningOf>[0] {
  const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, isComposing: false };
  return { key, code: '', ...none, ...more };
}
