import { describe, expect, test } from 'vitest';
import type { Presence, WallGroup } from '../protocol/messages';
import { membersOf, newWarnings, ruleOf } from './wall';

const SUPPORT: WallGroup = {
  workgroup: 'support',
  name: 'Support',
  waiting: 2,
  callbacks: 0,
  waitingSince: 1_000,
  ready: 1,
  ringing: 0,
  talking: 1,
  wrapUp: 0,
  notReady: 0,
  answered: 8,
  inTime: 6,
  abandoned: 2,
  briefly: 1,
  serviceLevel: 60,
  answerWithinMillis: 20_000,
  givenUpAfterMillis: 5_000,
  warnings: [],
  members: [
    { person: 'ben', loggedIn: false },
    { person: 'ada', loggedIn: true },
  ],
};

describe('each number says its rule', () => {
  test('the service level with its times and its numbers', () => {
    expect(ruleOf('level', SUPPORT)).toContain(
      'answered within 20 s, of those answered plus those who gave up after more than 5 s, today. 6 of 10.',
    );
  });

  test('who gave up with those who do not count', () => {
    expect(ruleOf('abandoned', SUPPORT)).toContain('1 more hung up before that');
  });
});

describe('a warning', () => {
  const waits = { ...SUPPORT, warnings: ['WAITING'] };

  test('is new once', () => {
    expect(newWarnings([SUPPORT], [waits])).toEqual(['support WAITING']);
    expect(newWarnings([waits], [waits])).toEqual([]);
  });

  test('of another workgroup is another', () => {
    expect(newWarnings([waits], [waits, { ...waits, workgroup: 'sales' }])).toEqual(['sales WAITING']);
  });
});

test('members are everybody in a workgroup, by name, with where they are logged in', () => {
  const members = membersOf([presence('ben', 'Ben'), presence('boss', 'Bess'), presence('ada', 'Ada')], [SUPPORT]);
  expect(members.map((member) => member.presence.person)).toEqual(['ada', 'ben']);
  expect(members[1]?.groups).toEqual([{ id: 'support', name: 'Support', loggedIn: false }]);
});

function presence(person: string, name: string): Presence {
  return { person, name, extension: '', status: 'READY', since: 0, reason: '', atTelephone: false };
}
