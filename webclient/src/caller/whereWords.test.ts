import { describe, expect, it } from 'vitest';
import type { ToCallerWhere } from '../protocol/messages';
import { expectedWait, wayWords, whereWords } from './whereWords';

const where = (stage: ToCallerWhere['stage'], name: string): ToCallerWhere => ({
  type: 'where',
  stage,
  name,
  place: null,
  expectedSeconds: null,
  ways: [],
  film: null,
});

describe('where a caller is', () => {
  it('names the workgroup for which the caller waits, and who talks', () => {
    expect(whereWords(where('LINE', 'Support'))).toBe('You wait for Support.');
    expect(whereWords(where('RINGING', 'Support'))).toBe('Support is being asked to answer.');
    expect(whereWords(where('TALKING', 'Ada Example'))).toBe('You talk with Ada Example.');
  });

  it('says nothing of people who have no name, and of nowhere', () => {
    expect(whereWords(where('TALKING', ''))).toBe('');
    expect(whereWords(where('ELSEWHERE', ''))).toBe('');
  });

  it('tells a wait in whole minutes, rounded up, and never a guess', () => {
    expect(expectedWait(null)).toBe('Not known yet');
    expect(expectedWait(0)).toBe('Under a minute');
    expect(expectedWait(60)).toBe('Under a minute');
    expect(expectedWait(61)).toBe('Up to 2 minutes');
    expect(expectedWait(600)).toBe('Up to 10 minutes');
  });

  it('calls a way by whom it leads to, or by what happens there', () => {
    expect(wayWords({ keys: '1#', kind: 'PEOPLE', name: 'Support' })).toBe('Support');
    expect(wayWords({ keys: '9#', kind: 'MESSAGE', name: 'Support' })).toBe('Leave a message');
    expect(wayWords({ keys: '2', kind: 'CALLBACK', name: '' })).toBe('Be called back');
  });
});
