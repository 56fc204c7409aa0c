import { describe, expect, test } from 'vitest';
import type { Presence } from '../protocol/messages';
import { listOf, presenceWords, sign } from './colleagues';

const ZOE = presence('zoe', 'Zoë Ämter', '204', 'READY');
const BEN = presence('ben', 'Ben Sample', '202', 'TALKING');
const ADA = presence('ada', 'Ada Example', '201', 'OFFLINE');
const ALL = [ADA, BEN, ZOE];

describe('the list of colleagues', () => {
  test('has those at work first, and each part by name', () => {
    expect(listOf(ALL, 'me', '').map(({ person }) => person)).toEqual(['ben', 'zoe', 'ada']);
  });

  test('is without oneself', () => {
    expect(listOf(ALL, 'ben', '').map(({ person }) => person)).toEqual(['zoe', 'ada']);
  });

  test('is searched by name, without minding capitals and accents', () => {
    expect(listOf(ALL, 'me', ' AMTER zoe ')).toEqual([ZOE]);
  });

  test('is searched by extension', () => {
    expect(listOf(ALL, 'me', '202')).toEqual([BEN]);
  });
});

describe('presence in words', () => {
  test('tells why somebody is not ready', () => {
    const lunch = { ...presence('x', 'X', '', 'NOT_READY'), reason: 'Lunch' };
    expect(presenceWords(lunch)).toBe('Not ready: Lunch');
    expect(sign(lunch)).toBe('away');
  });

  test('tells who works at the telephone only', () => {
    expect(presenceWords({ ...ZOE, atTelephone: true })).toBe('Available at the telephone');
  });

  test('takes a state of a newer gateway for offline', () => {
    expect(presenceWords(presence('x', 'X', '', 'DREAMING'))).toBe('Offline');
  });
});

function presence(person: string, name: string, extension: string, status: string): Presence {
  return { person, name, extension, status, since: 0, reason: '', atTelephone: false };
}
