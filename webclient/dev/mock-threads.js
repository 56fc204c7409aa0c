import { PEOPLE, readJson } from './mock-dial.js';

const MINUTE = 60_000;
const PAGE = 20;
const OURS = '+442079460100';

const kept = [];
const unwanted = new Set();

begin('t-1', '+447700900142', 'Otto Madeup', 'support', '', [
  ['IN', '', 'Hello, my lantern from last week flickers. Is that the bulb or the base?', 26 * 60],
  [
    'OUT',
    'agent2',
    'Good morning! Most likely the bulb. Does another lamp work in the same socket?',
    26 * 60 - 12,
    'DELIVERED',
  ],
  ['IN', '', 'It does.', 26 * 60 - 15],
  ['IN', '', 'And the bulb works in the kitchen.', 26 * 60 - 16],
  ['NOTE', 'agent2', 'Third base of the March lot that does this. See https://lots.example/march', 25 * 60],
  [
    'OUT',
    'boss1',
    'Then it is the base. We send you a new one today, at no cost; please keep the glass. It comes with a paid label for the old base, and you need not hurry with it.',
    64,
    'DELIVERED',
    2,
  ],
  ['IN', '', 'Wonderful. When will it be here?', 12],
]);
begin('t-2', '+447700900311', 'Iris Fabricated-Longname-Fairweather', 'sales', 'boss1', [
  ['IN', '', 'Could we make it seven of the big ones instead of six?', 190],
  ['OUT', 'boss1', 'Seven it is. Friday at nine?', 184, 'READ'],
  ['IN', '', 'Perfect 🏮🏮', 181],
  ['OUT', 'boss1', 'See you on Friday.', 3, 'SENT'],
]);
begin('t-3', '+4915550001234', '', 'support', '', [
  ['IN', '', 'Guten Tag, haben Sie die Leuchte „Mond“ noch vorrätig?', 41],
]);
begin('t-4', '+447700900031', 'Pia Pretend', 'support', 'agent2', [
  ['OUT', 'agent2', 'Your lantern is ready to be fetched, until six today.', 330, 'UNDELIVERED'],
  ['NOTE', 'boss1', 'Let us call her instead.', 320],
]);
begin('t-5', '+447700900777', '', 'support', '', [
  ['OUT', 'boss1', 'Our spring fair opens on Saturday. You get ten per cent with this text.', 3 * 1440, 'DELIVERED'],
  ['IN', '', 'STOP', 3 * 1440 - 4],
]);
begin('t-6', '+447700900055', 'Nora Invented', 'sales', 'boss1', [
  ['IN', '', 'I am back on Monday, let us talk then.', 2000],
]);
begin('t-7', '+447700900066', 'Tom Imaginary', 'support', 'boss1', [
  ['IN', '', 'All works now, thank you.', 5000],
  ['OUT', 'boss1', 'Glad to hear it!', 4990, 'DELIVERED'],
]);
for (let number = 60; number > 0; number--) {
  find('t-1').messages.unshift(line(0, ['IN', '', `An older question, ${number}`, 4000 + 61 * (60 - number)]));
}
find('t-1').messages.forEach((message, index) => (message.number = index + 1));
Object.assign(find('t-4').messages[0], { price: '0.0079 USD' });
Object.assign(find('t-2').messages[3], {
  progress: 'HELD',
  held: { until: Date.now() + 9 * 60 * MINUTE, zone: 'Pacific/Honolulu', place: 'Honolulu' },
});
find('t-3').messages.push(
  { ...line(2, ['NOTE', '', 'SALES', 41]), cause: 'MOVED' },
  { ...line(3, ['OUT', '', 'Danke. Jemand vom Verkauf schreibt Ihnen bald.', 41, 'DELIVERED']), cause: 'KEYWORD' },
);
find('t-4').messages[0].trouble = 'The telephone could not be reached. Try again later, or call.';
unwanted.add('t-5');
const DRAWN = ['lantern', 'base'].map(
  (name, index) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300" fill="${['#1b2440', '#5a4a3c'][index]}"/><rect x="150" y="70" width="100" height="170" rx="12" fill="#ffd98a"/><text x="200" y="280" fill="#fff" text-anchor="middle" font-size="22">${name}</text></svg>`,
);
function picture(place, state, more = {}) {
  return {
    place,
    state,
    type: 'image/png',
    name: state === 'HERE' ? `picture-${place}.png` : '',
    bytes: 84_000,
    trouble: '',
    ...more,
  };
}
find('t-1').messages.at(-6).pictures = [picture(1, 'HERE')];
find('t-1').messages.at(-5).pictures = [picture(1, 'HERE'), picture(2, 'HERE')];
find('t-1').messages.at(-1).pictures = [
  picture(1, 'ON_ITS_WAY'),
  picture(2, 'LOST', { trouble: 'It is larger than 10 MB' }),
  picture(3, 'HERE', { type: 'application/pdf', name: 'document-3.pdf', bytes: 1_240_000 }),
];
find('t-3').messages[0].words = '';
find('t-3').messages[0].pictures = [picture(1, 'HERE')];
find('t-6').state = { state: 'SNOOZED', until: Date.now() + 40 * 60 * MINUTE };
find('t-7').state = { state: 'CLOSED', until: null };
['t-2', 't-4', 't-5', 't-6', 't-7'].forEach((id) => (find(id).read = find(id).messages.length));

/** The threads, newest first. */
export function threads() {
  return kept.map(told).sort((one, other) => other.changedAt - one.changedAt);
}

export function unreadThreads() {
  return threads()
    .filter(({ unread, state }) => unread && state === 'OPEN')
    .map(({ id }) => id);
}

/** The last of what stands in a thread, as a customer's timeline has it. */
export function textsOf(id, count) {
  const { workgroup, messages } = find(id);
  return messages.slice(-count).map((message) => ({
    id: `${id}-${message.number}`,
    thread: id,
    workgroup,
    number: message.number,
    kind: message.kind,
    by: PEOPLE.find(({ id: person }) => person === message.author)?.name ?? message.author,
    words: message.words,
    pictures: 0,
    progress: message.progress,
    trouble: message.trouble,
    at: message.at,
  }));
}

/** Something more stands in the first thread. */
export function answerAs(kind, author, words) {
  return add(find('t-1'), kind, author, words);
}

/** Answers what the page of texts asks. */
export function answerThreads(url, request, response, json, desk) {
  const drawn = (index) => response.writeHead(200, { 'Content-Type': 'image/svg+xml' }).end(DRAWN[index % 2]);
  const [, , , id, what] = url.pathname.split('/');
  const thread = id && find(id);
  const became = (change) =>
    readJson(request, (wish) => {
      change(wish);
      json(told(thread));
      desk.thread({ thread: told(thread), message: null });
    });
  if (id === undefined && request.method === 'GET') {
    json(listed(url.searchParams.get('state') ?? '', url.searchParams.get('q') ?? ''));
  } else if (id === undefined) {
    readJson(request, ({ number, workgroup }) => beginWith(number.replace(/[^+\d]/g, ''), workgroup, json));
  } else if (!thread) {
    json({ field: 'id', message: 'There is no such thread', remedy: 'Take an id from /api/threads' }, 404);
  } else if (what === undefined) {
    json(page(thread, Number(url.searchParams.get('before') ?? Infinity)));
  } else if (what === 'templates') {
    json([
      { name: 'On its way', words: `Hello ${thread.name.split(' ')[0]}, your order is on its way and comes tomorrow.` },
      { name: 'Opening hours', words: 'We are here from Monday to Friday, 9:00 to 18:00.' },
    ]);
  } else if (what === 'pictures' && request.method === 'POST') {
    request.resume();
    request.on('end', () =>
      json({ id: `u-${Date.now()}`, type: 'image/jpeg', name: url.searchParams.get('name'), bytes: 120_000 }),
    );
  } else if (what === 'pictures') {
    drawn(Number(url.pathname.split('/').at(-1)) - 1);
  } else if (what === 'messages' && unwanted.has(thread.id)) {
    json({ field: 'words', message: 'They have asked not to be texted', remedy: 'Wait until they text START' }, 409);
  } else if (what === 'messages' || what === 'notes') {
    readJson(request, ({ words, pictures = [] }) => {
      const added = add(thread, what === 'notes' ? 'NOTE' : 'OUT', 'boss1', words);
      added.message.pictures = pictures.map((_, index) => picture(index + 1, 'HERE'));
      json(added.message);
      desk.thread(added);
      if (what === 'messages') {
        travel(thread, added.message, desk);
      }
    });
  } else if (what === 'read') {
    became(({ number }) => (thread.read = number));
  } else if (what === 'assignee') {
    became(({ person }) => (thread.assignee = person));
  } else if (what === 'workgroup') {
    became(({ workgroup }) => (thread.workgroup = workgroup));
  } else {
    became((wish) => (thread.state = wish));
  }
}

/** A text goes out step by step. */
function travel(thread, message, desk) {
  ['SENDING', 'SENT', 'DELIVERED'].forEach((progress, step) =>
    setTimeout(
      () => {
        message.progress = progress;
        desk.thread({ thread: told(thread), message });
      },
      900 * (step + 1),
    ),
  );
}

function beginWith(number, workgroup, json) {
  if (number.length < 5) {
    json({ field: 'number', message: `'${number}' is no number`, remedy: 'Write it with + and country' }, 422);
  } else {
    const known = kept.find(({ theirs }) => theirs === number);
    json(told(known ?? begin(`t-${kept.length + 1}`, number, '', workgroup || 'support', '', [])));
  }
}

function listed(state, words) {
  const wanted = words.toLowerCase();
  return threads().filter(
    (thread) =>
      (state === '' || thread.state === state.toUpperCase()) &&
      (wanted === '' ||
        `${thread.name} ${thread.theirs}`.toLowerCase().includes(wanted) ||
        find(thread.id).messages.some((message) => message.words.toLowerCase().includes(wanted))),
  );
}

function page(thread, before) {
  const older = thread.messages.filter(({ number }) => number < before);
  return {
    thread: told(thread),
    messages: older.slice(-PAGE),
    more: older.length > PAGE,
    wanted: !unwanted.has(thread.id),
    consent: unwanted.has(thread.id)
      ? { wanted: false, toldBy: 'TEXTED', person: '', words: 'STOP', at: Date.now() - 3_600_000 }
      : null,
    held: thread.id === 't-2' ? thread.messages[3].held : null,
  };
}

function begin(id, theirs, name, workgroup, assignee, lines) {
  const messages = lines.map((one, index) => line(index + 1, one));
  const thread = { id, theirs, name, workgroup, assignee, messages, read: 0, state: { state: 'OPEN', until: null } };
  kept.push(thread);
  return thread;
}

function line(number, [kind, author, words, minutesAgo, progress = '', segments = 1]) {
  const at = Date.now() - minutesAgo * MINUTE;
  return {
    number,
    kind,
    author,
    words,
    pictures: [],
    progress,
    trouble: '',
    segments,
    price: '',
    cause: '',
    held: null,
    at,
  };
}

function add(thread, kind, author, words) {
  const number = thread.messages.length + 1;
  const message = line(number, [kind, author, words, 0, kind === 'OUT' ? 'WAITING' : '']);
  thread.messages.push(message);
  thread.read = kind === 'IN' ? thread.read : number;
  thread.state = { state: 'OPEN', until: null };
  return { thread: told(thread), message };
}

function find(id) {
  return kept.find((thread) => thread.id === id);
}

/** As the gateway tells it. */
function told({ id, theirs, name, workgroup, assignee, messages, read, state }) {
  const latest = messages.at(-1) ?? null;
  const answered = messages.findLastIndex(({ kind }) => kind === 'OUT');
  const asked = messages.slice(answered + 1).find(({ kind }) => kind === 'IN');
  return {
    id,
    ours: OURS,
    theirs,
    name,
    workgroup,
    state: state.state,
    assignee,
    snoozedUntil: state.until,
    waitingSince: state.state === 'OPEN' && asked && asked.words !== 'STOP' ? asked.at : null,
    answerDue: state.state === 'OPEN' && asked && asked.words !== 'STOP' ? asked.at + 30 * 60_000 : null,
    resolveDue: theirs === '+447700900311' ? Date.now() + 3_600_000 : null,
    unread:
      (assignee === '' || assignee === 'boss1') &&
      messages.some((message) => message.kind === 'IN' && message.number > read),
    last: latest?.number ?? 0,
    latest,
    openedAt: messages[0]?.at ?? Date.now(),
    changedAt: latest?.at ?? Date.now(),
  };
}
