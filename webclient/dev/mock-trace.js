let flag = null;

const SIDES = [
  ['caller', '+44 20 7946 0142', 'udp 198.51.100.4:5060', 'f81d4fae@198.51.100.4'],
  ['dialled', '+44 7700 900123', 'udp 198.51.100.4:5060', '7c9e6679@192.0.2.10'],
  ['agent', 'Ben Sample', '', ''],
];

/** After how many milliseconds, on which side, sent or not, what, in which transaction. */
const MESSAGES = [
  [0, 1, false, 'INVITE', 'INVITE'],
  [1, 1, true, '100 Trying', 'INVITE'],
  [14, 1, true, '200 OK', 'INVITE'],
  [514, 1, true, '200 OK', 'INVITE', true],
  [530, 1, false, 'ACK', 'ACK'],
  [52_304, 2, true, 'INVITE', 'INVITE'],
  [52_340, 2, false, '401 Unauthorized', 'INVITE'],
  [52_341, 2, true, 'ACK', 'ACK'],
  [52_343, 2, true, 'INVITE', 'INVITE'],
  [52_420, 2, false, '180 Ringing', 'INVITE'],
  [55_941, 2, true, 'CANCEL', 'CANCEL'],
  [55_960, 2, false, '200 OK', 'CANCEL'],
  [55_962, 2, false, '487 Request Terminated', 'INVITE'],
  [55_963, 2, true, 'ACK', 'ACK'],
  [298_400, 1, false, 'BYE', 'BYE'],
  [298_440, 1, true, '200 OK', 'BYE'],
];

const STEPS = [
  [-1_240_000, 3, 'The browser offered its sound', '', false],
  [-1_239_400, 3, 'ICE found the way to the browser', 'Sound goes to 192.0.2.61:50312', false],
  [-1_239_000, 3, 'DTLS is done', 'Sound is protected by AEAD_AES_128_GCM', false],
  [120_000, 3, 'ICE found another way to the browser', 'Sound goes to 192.0.2.62:41008', false],
];

/** The trace of every call of the mock. */
export function trace(start) {
  return {
    call: 'c-1042',
    flag,
    keptUntil: flag && start + 90 * 24 * 3_600_000,
    sides: SIDES.map(([kind, name, address, callId], index) => ({ number: index + 1, kind, name, address, callId })),
    messages: MESSAGES.map((message) => traceMessage(start, message)),
    leftOut: 0,
    steps: STEPS.map(([after, side, title, detail, failed]) => ({ at: start + after, side, title, detail, failed })),
  };
}

export function flagTrace(flagged, by) {
  flag = flagged ? { by, at: Date.now() } : null;
}

function traceMessage(start, [after, side, sent, label, method, repeated = false]) {
  const peer = '198.51.100.4:5060';
  return { at: start + after, side, sent, peer, transport: 'udp', label, method, repeated, text: text(label, side) };
}

function text(label, side) {
  const first = /^\d/.test(label) ? `SIP/2.0 ${label}` : `${label} sip:+442079460100@192.0.2.10 SIP/2.0`;
  return [
    first,
    'Via: SIP/2.0/UDP 198.51.100.4:5060;branch=z9hG4bK-524287-1---8f2d;rport',
    'Max-Forwards: 70',
    'From: "Otto Madeup" <sip:+442079460142@198.51.100.4>;tag=9fxced76sl',
    'To: <sip:+442079460100@192.0.2.10>',
    `Call-ID: ${SIDES[side - 1][3]}`,
    'CSeq: 1 INVITE',
    'Contact: <sip:+442079460142@198.51.100.4:5060>',
    'Authorization: ***',
    'Content-Length: 0',
    '',
  ].join('\r\n');
}
