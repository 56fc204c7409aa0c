const minutesAgo = (count) => Date.now() - count * 60_000;

/** Invented colleagues, one in each state. */
export function presences() {
  return [
    presence('boss1', 'Ben Sample', '200', 'READY', 12),
    presence('agent2', 'Ada Example', '202', 'TALKING', 3.4),
    presence('agent3', 'Iris Fabricated-Longname-Fairweather', '203', 'READY', 1.2),
    presence('agent4', 'Theo Notional', '204', 'NOT_READY', 22, 'Lunch'),
    presence('agent5', 'Imre Dummy', '205', 'OFFERED', 0.1),
    presence('agent6', 'Quentin Figment', '206', 'WRAP_UP', 0.4),
    presence('agent7', 'Luca Placeholder', '207', 'HELD', 6.2),
    { ...presence('agent8', 'Clara Mockup', '208', 'READY', 41), atTelephone: true },
    presence('agent9', 'Olga Fictive', '209', 'OFFLINE', 190),
    presence('admin1', 'Greta Supposed', '', 'OFFLINE', 900),
  ];
}

function presence(person, name, extension, status, minutes, reason = '') {
  return { person, name, extension, status, since: minutesAgo(minutes), reason, atTelephone: false };
}

/** Three workgroups: one in trouble, one calm, one before its first caller. */
export function wall() {
  return {
    now: Date.now(),
    dayBegan: new Date().setHours(0, 0, 0, 0),
    groups: [
      group('support', 'Support', {
        waiting: 7,
        callbacks: 1,
        waitingSince: minutesAgo(3.4),
        ready: 0,
        ringing: 1,
        talking: 4,
        wrapUp: 1,
        notReady: 2,
        answered: 212,
        inTime: 139,
        abandoned: 19,
        briefly: 6,
        serviceLevel: 60,
        warnings: ['WAITING', 'LONGEST_WAIT', 'SERVICE_LEVEL'],
        members: ['agent2', 'agent3', 'agent4', 'agent5', 'agent6', 'agent9'],
      }),
      group('sales', 'Sales', {
        waiting: 1,
        waitingSince: minutesAgo(0.2),
        ready: 3,
        talking: 2,
        answered: 88,
        inTime: 84,
        abandoned: 2,
        serviceLevel: 93,
        members: ['agent3', 'agent7', 'agent8'],
      }),
      group('returns', 'Returns and warranty', { ready: 1, members: ['agent8'] }),
    ],
  };
}

/** How soon texts of today were answered. */
export function textLevels() {
  return {
    from: new Date().setHours(0, 0, 0, 0),
    to: Date.now(),
    levels: [
      textLevel('support', { begun: 41, answeredInTime: 33, answeredLate: 5, answerLevel: 86, resolveLevel: null }),
      textLevel('sales', {
        begun: 9,
        answerWithin: null,
        resolved: 3,
        resolvedInTime: 1,
        resolvedLate: 2,
        resolveLevel: 33,
        resolveMean: 9 * 3_600_000,
        resolveLongest: 20 * 3_600_000,
        warnings: ['RESOLVE_LEVEL'],
      }),
    ],
  };
}

function textLevel(workgroup, figures) {
  return {
    workgroup,
    begun: 0,
    schedule: 'office',
    answerWithin: 15 * 60_000,
    answered: 37,
    answeredInTime: 0,
    answeredLate: 0,
    answerLevel: null,
    answerMean: 6 * 60_000,
    answerLongest: 48 * 60_000,
    resolveWithin: 8 * 3_600_000,
    resolved: 0,
    resolvedInTime: 0,
    resolvedLate: 0,
    resolveLevel: null,
    resolveMean: null,
    resolveLongest: null,
    warnings: [],
    ...figures,
  };
}

function group(workgroup, name, { members, ...figures }) {
  return {
    workgroup,
    name,
    waiting: 0,
    callbacks: 0,
    waitingSince: null,
    ready: 0,
    ringing: 0,
    talking: 0,
    wrapUp: 0,
    notReady: 0,
    answered: 0,
    inTime: 0,
    abandoned: 0,
    briefly: 0,
    serviceLevel: null,
    answerWithinMillis: 20_000,
    givenUpAfterMillis: 5_000,
    warnings: [],
    ...figures,
    members: members.map((person) => ({ person, loggedIn: person !== 'agent6' })),
  };
}
