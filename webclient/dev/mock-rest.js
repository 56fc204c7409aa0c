import { dialTest, PEOPLE, readJson } from './mock-dial.js';
import { textLevels, wall } from './mock-people.js';
import { answerCallers } from './mock-callers.js';
import { chatWith, markRead, say } from './mock-chats.js';
import { answerThreads } from './mock-threads.js';
import { written } from './mock-texts.js';
import { flagTrace, trace } from './mock-trace.js';

const MINUTE = 60_000;
const NOW = Date.now();

const VOICEMAILS = [
  {
    ...voicemail('v-5', 'Otto Madeup', '+44 20 7946 0142', 3, 0, false),
    missedCallback: { askedAt: NOW - 64 * MINUTE, tries: 3 },
  },
  {
    ...voicemail('v-4', 'Iris Fabricated', '+44 161 496 0311', 9, 21_000, false),
    copy: {
      from: 'Sales',
      by: 'Ada Example',
      at: NOW - 4 * MINUTE,
      comment: 'She wants the invoice of the big lantern.\nCould you call her?',
    },
  },
  voicemail('v-3', 'Nora Invented', '+49 30 5550 1234', 12, 34_000, false),
  voicemail('v-2', '', '+44 161 496 0055', 75, 8_500, false),
  { ...voicemail('v-1', 'Pia Pretend', '+44 29 2018 0031', 26 * 60, 61_000, true), saved: true },
];

const MAILBOXES = [
  { id: 'sales', name: 'Sales', counts: null },
  { id: 'person:agent2', name: 'Ada Example', counts: null },
  { id: 'support', name: 'Support', counts: { unheard: 4, heard: 0, saved: 1 } },
];

const CALLS = [
  summary('c-1042', 'Otto Madeup', '+44 20 7946 0142', 'PHONE', 9, 4, 'Ada Example', 'CALLER_HUNG_UP'),
  summary('c-1041', 'Nora Invented', '+49 30 5550 1234', 'PHONE', 14, null, '', 'MESSAGE_LEFT'),
  summary('c-1040', 'Tom (web)', '', 'WEB', 31, 6, 'agent2', 'AGENT_HUNG_UP'),
  summary('c-1039', '', '', 'PHONE', 52, null, '', 'CALLER_GAVE_UP_BEFORE_ANSWER'),
];

const TIMELINE = [
  [0, 'event', 'A call arrived', 'From +44 20 7946 0142 for +44 20 7946 0100, over the trunk “demo”.'],
  [3, 'decision', 'To the attendant “Front desk”', 'The number +44 20 7946 0100 answers with it.'],
  [5, 'effect', 'Answered the trunk', ''],
  [7, 'effect', 'Played the greeting', ''],
  [4_180, 'event', 'The caller pressed 1', ''],
  [4_620, 'event', 'The caller pressed #', ''],
  [4_621, 'decision', 'To the queue of Support', 'The choice 1 of the attendant leads there.'],
  [4_625, 'effect', 'Played music', ''],
  [52_300, 'event', 'Ben Sample became ready', ''],
  [52_301, 'decision', 'Offered to Ben Sample', 'Longest idle of 1 ready member; this caller waited longest.'],
  [52_302, 'effect', 'Rang the console', ''],
  [55_940, 'event', 'Ben Sample answered', ''],
  [56_020, 'event', 'Sound flows between the two', ''],
  [298_400, 'event', 'The caller hung up', ''],
];

const PROMPTS = [
  prompt(
    'greeting',
    'Front desk: greeting',
    'Welcome to Larkenby Lanterns. For support press 1 and the pound key.',
    false,
  ),
  prompt('wrong-key', 'Front desk: wrong key', 'That choice is not known. Please try again.', true),
  prompt(
    'mailbox',
    'Support: mailbox greeting',
    'Nobody is free just now. Please leave a message after the tone.',
    false,
  ),
];

/** Answers what the pages ask over HTTP; nothing of it is kept. */
export function answerRest(path, request, response, desk) {
  const route = `${request.method} ${path}`;
  const json = (body, status = 200) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  const me = { userName: 'boss1', name: 'Ben Sample', role: 'SUPERVISOR', company: 'Larkenby Lanterns' };
  if (route === 'GET /api/company') {
    json({ name: 'Larkenby Lanterns', number: '+44 20 7946 0100' });
  } else if (route === 'POST /api/dial-plan/test') {
    readJson(request, (wish) => json(dialTest(wish.number)));
  } else if (path.startsWith('/api/threads')) {
    answerThreads(new URL(request.url, 'http://mock'), request, response, json, desk);
  } else if (path.startsWith('/api/chats/')) {
    answerChat(path.split('/')[3], request, json, desk);
  } else if (route === 'POST /api/calls/c-web/texts') {
    readJson(request, ({ words }) => json(desk.write(words)));
  } else if (path.endsWith('/texts')) {
    json(written());
  } else if (route === 'POST /api/calls') {
    json({ call: 'c-1043' });
  } else if (route === 'GET /api/workgroups') {
    json([
      { id: 'sales', name: 'Sales', number: '102' },
      { id: 'support', name: 'Support', number: '101' },
    ]);
  } else if (path.endsWith('/texts-by-mail')) {
    json({ when: 'whenOffline', address: 'ben@larkenby.example', answered: true });
  } else if (route === 'GET /api/people') {
    json(PEOPLE);
  } else if (route === 'POST /api/sign-in') {
    desk.signedIn = true;
    json(me);
  } else if (!desk.signedIn) {
    json({ field: '', message: 'You are not signed in.', remedy: 'Sign in.', retryAfterSeconds: 0 }, 401);
  } else if (route === 'POST /api/sign-out') {
    desk.signedIn = false;
    response.writeHead(204).end();
  } else if (route === 'GET /api/me') {
    json(me);
  } else if (answerCallers(route, request, json, CALLS, VOICEMAILS)) {
    return;
  } else if (route === 'GET /api/voicemails') {
    json(VOICEMAILS);
  } else if (path.endsWith('/waveform')) {
    json({
      bars: Array.from({ length: 64 }, (_, bar) => Math.round(100 * Math.abs(Math.sin(bar / 5) * Math.sin(bar * 1.7)))),
    });
  } else if (route === 'GET /api/wall') {
    json(wall());
  } else if (route === 'GET /api/texting/levels') {
    json(textLevels());
  } else if (route === 'GET /api/mailboxes') {
    json(MAILBOXES);
  } else if (route === 'GET /api/prompts') {
    json(PROMPTS);
  } else if (path.endsWith('/trace')) {
    json(trace(NOW - 9 * MINUTE));
  } else if (path.endsWith('/flag')) {
    flagTrace(request.method === 'POST', me.name);
    json(trace(NOW - 9 * MINUTE));
  } else if (path.endsWith('/timeline')) {
    json({ call: 'c-1042', entries: TIMELINE.map(entry) });
  } else if (request.method === 'GET' && (path.endsWith('/sound') || path.startsWith('/api/prompts/'))) {
    response.writeHead(200, { 'Content-Type': 'audio/wav' }).end(tone(3));
  } else {
    request.resume().on('end', () => response.writeHead(204).end());
  }
}

function answerChat(person, request, json, desk) {
  if (request.method === 'GET') {
    json({ messages: chatWith(person), more: person === 'agent2' });
  } else if (request.method === 'POST') {
    readJson(request, ({ words }) => {
      const message = say(person, 'boss1', words);
      json(message);
      desk.chat(person, [message]);
    });
  } else {
    markRead(person);
    json({});
    desk.chat(person, []);
  }
}

function voicemail(id, callerName, callerNumber, minutesAgo, lengthMillis, heard) {
  const at = NOW - minutesAgo * MINUTE;
  return {
    id,
    call: id,
    workgroup: 'support',
    workgroupName: 'Support',
    callerNumber,
    callerName,
    origin: callerNumber === '' ? 'WEB' : 'PHONE',
    at,
    lengthMillis,
    heard,
    saved: false,
    copy: null,
    missedCallback: null,
  };
}

function summary(id, callerName, callerNumber, origin, minutesAgo, minutesTalked, agent, cause) {
  const arrivedAt = NOW - minutesAgo * MINUTE;
  const answeredAt = minutesTalked === null ? null : arrivedAt + 56_000;
  const endedAt = (answeredAt ?? arrivedAt + 40_000) + (minutesTalked ?? 0) * MINUTE;
  const dialled = '+44 20 7946 0100';
  const workgroup = 'support';
  return {
    id,
    callerNumber,
    callerName,
    origin,
    dialled,
    workgroup,
    agent,
    arrivedAt,
    answeredAt,
    endedAt,
    waitedMillis: 51_000,
    cause,
    disposition: null,
    notes: [],
  };
}

function entry([after, kind, title, detail], index) {
  return { seq: index, at: NOW - 9 * MINUTE + after, kind, title, detail };
}

function prompt(id, title, words, recorded) {
  return { id, title, words, lengthMillis: 5_200, recorded };
}

/** A WAV of 8 kHz, mono, 16 bit. */
function tone(seconds) {
  const samples = seconds * 8_000;
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(16_000, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let sample = 0; sample < samples; sample++) {
    wav.writeInt16LE(Math.round(6_000 * Math.sin((2 * Math.PI * 440 * sample) / 8_000)), 44 + sample * 2);
  }
  return wav;
}
