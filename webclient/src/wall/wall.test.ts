import { describe, expect, test } from 'vitest';
import type { Presence, TextLevel, WallGroup } from '../protocol/messages';
import { keptGroups, membersOf, newWarnings, ruleOf, sameMember, textRuleOf } from './wall';

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

const TEXTS: TextLevel = {
  workgroup: 'support',
  begun: 12,
  schedule: 'office',
  answerWithin: 15 * 60_000,
  answered: 9,
  answeredInTime: 8,
  answeredLate: 2,
  answerLevel: 80,
  answerMean: 6 * 60_000,
  answerLongest: 40 * 60_000,
  resolveWithin: 8 * 3_600_000,
  resolved: 0,
  resolvedInTime: 0,
  resolvedLate: 1,
  resolveLevel: 0,
  resolveMean: null,
  resolveLongest: null,
  warnings: [],
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

  test('of texts with its times, its hours and its numbers', () => {
    expect(textRuleOf('textsAnswered', TEXTS)).toContain(
      'by a person within 15 min of opening hours, of those begun today that were answered or are overdue. 8 of 10.',
    );
    expect(textRuleOf('textsAnswered', TEXTS)).toContain('On average after 6 min, at the longest after 40 min.');
    expect(textRuleOf('textsAnswered', { ...TEXTS, schedule: '' })).toContain('within 15 min by day and night');
  });

  test('of texts without a length when none was closed', () => {
    expect(textRuleOf('textsResolved', TEXTS)).toMatch(/within 8 hr? of opening hours .* 0 of 1\.$/);
  });
});

describe('a warning', () => {
  const waits = { ...SUPPORT, warnings: ['WAITING'] };

  test('is new once', () => {
    expect(newWarnings([SUPPORT], [waits])).toEqual(['support WAITING']);
    expect(newWarnings([waits], [waits])).toEqual([]);
  });

  test('of texts is one of its own', () => {
    const late = { ...TEXTS, warnings: ['ANSWER_LEVEL'] };
    expect(newWarnings([waits, TEXTS], [waits, late])).toEqual(['support ANSWER_LEVEL']);
    expect(newWarnings([waits, late], [waits, late])).toEqual([]);
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

describe('what has not changed is not drawn anew', () => {
  const read = (ready: number): WallGroup[] => [
    { ...SUPPORT, ready },
    { ...SUPPORT, workgroup: 'sales', name: 'Sales' },
  ];

  test('groups with the same numbers are those of before', () => {
    const before = read(1);
    const [support, sales] = keptGroups(before, read(2));

    expect(support).not.toBe(before[0]);
    expect(support?.ready).toBe(2);
    expect(sales).toBe(before[1]);
  });

  test('a group that is new is there', () => {
    expect(keptGroups([], read(1))).toEqual(read(1));
  });

  test('a member is another one by presence and by where he or she is logged in', () => {
    const presences = [{ person: 'ada', name: 'Ada' } as Presence];
    const [ada] = membersOf(presences, [SUPPORT]);
    const [again] = membersOf(presences, read(2));
    const [present] = membersOf([{ ...presences[0] } as Presence], [SUPPORT]);
    const [left] = membersOf(presences, [{ ...SUPPORT, members: [{ person: 'ada', loggedIn: false }] }]);
    if (!ada || !again || !present || !left) {
      throw new Error('Ada is a member');
    }

    expect(sameMember(ada, { ...ada })).toBe(true);
    expect(sameMember(ada, again)).toBe(false);
    expect(sameMember(ada, present)).toBe(false);
    expect(sameMember(ada, left)).toBe(false);
  });
});
