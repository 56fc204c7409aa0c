import { describe, expect, test } from 'vitest';
import { anotherNumber, ownNumber, spaced, type NumberStore } from './ownNumber';

function store(): NumberStore {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
}

describe("a telephone's number", () => {
  test('is invented, and stays', () => {
    const tab = store();
    const number = ownNumber(tab);
    expect(number).toMatch(/^\+155501\d[1-9]\d{3}$/);
    expect(ownNumber(tab)).toBe(number);
  });

  test('is another one when another one is wanted', () => {
    const tab = store();
    ownNumber(tab, () => 0);
    expect(anotherNumber(tab, () => 0.999_999)).toBe('+15550199999');
    expect(ownNumber(tab)).toBe('+15550199999');
  });

  test('is not taken from what somebody else has kept', () => {
    const tab = store();
    tab.setItem('cordboard-telephone', '+4930123456');
    expect(ownNumber(tab, () => 0.5)).toBe('+15550155500');
  });

  test('is read in groups', () => {
    expect(spaced('+15550155500')).toBe('+1 555 015 5500');
    expect(spaced('+15550100')).toBe('+1 555 0100');
    expect(spaced('12345')).toBe('12345');
  });
});
