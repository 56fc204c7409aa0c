import { describe, expect, test } from 'vitest';
import { anotherNumber, ownNumber, PLACES, placeOf, spaced, type NumberStore } from './ownNumber';

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
    expect(anotherNumber(tab, placeOf(''), () => 0.999_999)).toBe('+15550199999');
    expect(ownNumber(tab)).toBe('+15550199999');
  });

  test('is not taken from what somebody else has kept', () => {
    const tab = store();
    tab.setItem('cordboard-telephone', '+4930123456');
    expect(ownNumber(tab, () => 0.5)).toBe('+15550155500');
  });

  test.each(PLACES)('tells that it is in $name, and stays', (place) => {
    for (const random of [() => 0, () => 0.5, () => 0.999_999]) {
      const tab = store();
      const number = anotherNumber(tab, place, random);
      expect(placeOf(number)).toBe(place);
      expect(number).not.toMatch(/000[1379]$/);
      expect(ownNumber(tab)).toBe(number);
    }
  });

  test('is in a place where it is night, if one likes, at any time of the year', () => {
    const hour = (at: number, timeZone: string) =>
      Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone }).format(at));
    for (const day of ['2030-01-15', '2030-04-03', '2030-07-15', '2030-10-15', '2030-11-05']) {
      for (let at = Date.parse(day); at < Date.parse(day) + 86_400_000; at += 3_600_000) {
        const hours = PLACES.flatMap(({ zone }) => (zone === null ? [] : [hour(at, zone)]));
        expect(hours.some((now) => now >= 21 || now < 8)).toBe(true);
      }
    }
  });

  test('is read in groups', () => {
    expect(spaced('+15550155500')).toBe('+1 555 015 5500');
    expect(spaced('+15550100')).toBe('+1 555 0100');
    expect(spaced('+442079460123')).toBe('+44 20 7946 0123');
    expect(spaced('+61255501234')).toBe('+61 2 5550 1234');
    expect(spaced('12345')).toBe('12345');
  });
});
