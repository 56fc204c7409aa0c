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
