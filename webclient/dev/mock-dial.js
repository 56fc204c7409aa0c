export const PEOPLE = [
  { id: 'boss1', name: 'Ben Sample', extension: '200', mode: 'available', loggedOutOf: [] },
  { id: 'agent2', name: 'Ada Example', extension: '202', mode: 'available', loggedOutOf: [] },
];

const RULES = [
  { rule: 'north', pattern: '3XX', fits: /^3\d\d$/, trunks: ['north'], permission: 'internal', cost: null },
  { rule: 'premium', pattern: '+44909.', fits: /^0909/, trunks: [], permission: 'premium', cost: '4.65' },
  {
    rule: 'national',
    pattern: '+44.',
    fits: /^0\d{4}/,
    trunks: ['carrier', 'spare'],
    permission: 'national',
    cost: '0.036',
  },
];

/** What a small dial plan says; everybody lacks the permission `premium`. */
export function dialTest(number) {
  const dialled = String(number).replace(/[\s()/.-]/g, '');
  const e164 = /^0\d/.test(dialled) ? `+44${dialled.slice(1)}` : '';
  const emergency = dialled === '999' || dialled === '112';
  const at = RULES.findIndex((rule) => rule.fits.test(dialled));
  const tried = RULES.slice(0, at < 0 ? RULES.length : at + 1).map(({ rule, pattern }, index) => ({
    rule,
    pattern,
    matched: index === at,
    why: `${pattern.startsWith('+') && e164 ? e164 : dialled} ${index === at ? 'fits' : 'does not fit'} ${pattern}`,
  }));
  const found = RULES[at];
  let refusal = '';
  if (!emergency && !found) {
    refusal = `No rule of the dial plan is for ${dialled}`;
  } else if (found?.permission === 'premium') {
    refusal = 'The rule premium wants the permission premium, which boss1 does not have';
  }
  return {
    number: dialled,
    by: 'boss1',
    e164,
    emergency,
    tried,
    rule: found?.rule ?? '',
    sent: refusal === '' ? (found?.pattern.startsWith('+') ? e164 : dialled) : '',
    trunks: found?.trunks ?? [],
    permission: found?.permission ?? '',
    refusal,
    cost: found?.cost ?? '',
    currency: 'GBP',
    limits: emergency ? [] : ['boss1: 2 calls at once', 'the company: 50 GBP within 24 hours'],
    inside: '',
  };
}

/** Reads what was sent, whatever its length. */
export function readJson(request, then) {
  let text = '';
  request.on('data', (chunk) => (text += chunk));
  request.on('end', () => then(JSON.parse(text)));
}
