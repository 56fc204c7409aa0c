import { describe, expect, test } from 'vitest';
import type { Presence, Queue } from '../protocol/messages';
import { found, placesOf, placeWords, signOf } from './directory';

const SUPPORT = { id: 'support', name: 'Support', number: '101' };
const SALES = { id: 'sales', name: 'Sales', number: '102' };
const ALL = placesOf(
  [
    presence('me', 'Mara Myself', '200', 'READY'),
    presence('zoe', 'Zoë Ämter', '204', 'READY'),
    presence('ben', 'Ben Sample', '202', 'TALKING'),
    presence('sara', 'Sara Benson', '230', 'READY'),
    presence('iris', 'Iris Fabricated-Longname', '203', 'OFFLINE'),
    presence('greta', 'Greta Supposed', '', 'READY'),
  ],
  [SUPPORT, SALES],
  [queue('support', 0, 2, 3)],
  'me',
);

const names = (wanted: string) => found(ALL, wanted).map(({ name }) => name);

describe('the directory', () => {
  test('has workgroups and those at work first, and neither oneself nor who has no extension', () => {
    expect(names('')).toEqual([
      'Sales',
      'Support',
      'Ben Sample',
      'Sara Benson',
      'Zoë Ämter',
      'Iris Fabricated-Longname',
    ]);
  });

  test('finds without minding capitals and accents, and by any part of a name', () => {
    expect(names('AMT')).toEqual(['Zoë Ämter']);
    expect(names('longn')).toEqual(['Iris Fabricated-Longname']);
    expect(names('am zo')).toEqual(['Zoë Ämter']);
  });

  test('puts a name that begins so before one in which a later word does', () => {
    expect(names('ben')).toEqual(['Ben Sample', 'Sara Benson']);
  });

  test('puts those who are free first among those that fit equally well', () => {
    expect(names('sa')).toEqual(['Sales', 'Sara Benson', 'Ben Sample']);
  });

  test('finds by extension, the very one first, and by initials', () => {
    expect(names('20')).toEqual(['Zoë Ämter', 'Ben Sample', 'Iris Fabricated-Longname', '20']);
    expect(names('202')).toEqual(['Ben Sample']);
    expect(names('ifl')).toEqual(['Iris Fabricated-Longname']);
  });

  test('offers to dial a number that is nobody’s, without its blanks and brackets', () => {
    expect(found(ALL, '+44 (20) 7946').map(({ number, kind }) => [number, kind])).toEqual([['+44207946', 'number']]);
  });

  test('finds nothing for what fits nobody', () => {
    expect(names('xyz')).toEqual([]);
  });

  test('says how it stands in a workgroup', () => {
    const support = found(ALL, 'support')[0];
    expect(support && placeWords(support)).toBe('0 ready, 3 waiting');
    expect(support && signOf(support)).toBe('busy');
  });
});

function presence(person: string, name: string, extension: string, status: string): Presence {
  return { person, name, extension, status, since: 0, reason: '', atTelephone: false };
}

function queue(workgroup: string, ready: number, signedIn: number, waitingInAll: number): Queue {
  const promises = { ended: 0, kept: 0, percent: 80, meanError: 0 };
  return { workgroup, name: workgroup, waiting: [], waitingInAll, ready, signedIn, promises };
}
