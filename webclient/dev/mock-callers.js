import { readJson } from './mock-dial.js';
import { textsOf } from './mock-threads.js';

const MINUTE = 60_000;
const NOW = Date.now();

const CONTACTS = [
  contact('k-1', 'Ina Assumed', 'Solheim & Daughters', 'ingrid@solheim.example', ['+4722123456'], ''),
  contact('k-2', 'Nora Invented', '', '', ['+493055501234'], 'Speaks German and Dutch.'),
  contact(
    'k-3',
    'Otto Madeup',
    'Make-Believe Theatre',
    'otto@theatre.example',
    ['+442079460142', '+447700900142'],
    'Stage manager. Prefers to be called before noon.',
  ),
  contact('k-4', 'Pia Pretend', 'Cardiff Night Market', '', ['+442920180031'], ''),
];

const NOTE = {
  author: 'agent2',
  name: 'Ada Example',
  words: 'Wants six of the big lanterns by Friday.\nOffer sent by mail.',
  writtenAt: NOW - 3 * 24 * 60 * MINUTE,
  changedAt: NOW - 3 * 24 * 60 * MINUTE,
};

const kept = {
  id: 'c-1042',
  dispositions: ['Solved', 'To be called back', 'Passed on', 'Complaint', 'Wrong number'],
  dispositionRequired: true,
  disposition: null,
  notes: [],
};

/** Contacts, the caller's card and the history. Answers nothing, and says so, to what is not about callers. */
export function answerCallers(route, request, json, calls, voicemails) {
  if (route === 'GET /api/calls') {
    json(found(request, withNotes(calls)));
  } else if (route.startsWith('GET /api/customers/')) {
    json(
      request.url.includes('before=more') ? older() : { events: events(withNotes(calls), voicemails), next: 'more' },
    );
  } else if (route.endsWith('/caller')) {
    json(card(withNotes(calls), voicemails));
  } else if (route.endsWith('/disposition')) {
    readJson(request, ({ disposition }) => {
      kept.disposition = { words: disposition, by: 'Ben Sample', at: Date.now() };
      json({});
    });
  } else if (route === 'GET /api/contacts') {
    json({ contacts: CONTACTS, inAll: CONTACTS.length + 118 });
  } else if (route === 'POST /api/contacts/import') {
    json({
      kept: false,
      added: 41,
      changed: 3,
      unchanged: 12,
      ignoredColumns: ['Birthday'],
      faults: new URL(request.url, 'http://mock').search.includes('true')
        ? []
        : [{ line: 7, column: 'Telephone', problem: "'five' is no number", remedy: 'Write digits' }],
    });
  } else {
    return false;
  }
  return true;
}

function found(request, calls) {
  const query = new URL(request.url, 'http://mock').searchParams;
  const words = (query.get('q') ?? '').toLowerCase();
  return calls.filter((call) => JSON.stringify(call).toLowerCase().includes(words));
}

function withNotes(calls) {
  const disposition = { words: 'To be called back', by: 'Ada Example', at: NOTE.changedAt };
  return calls.map((call) => (call.id === 'c-1042' ? { ...call, disposition, notes: [NOTE] } : call));
}

function card(calls, voicemails) {
  return {
    number: '+442079460142',
    name: 'Otto Madeup',
    contacts: [CONTACTS[2]],
    call: kept,
    before: { events: events(calls, voicemails), next: 'more' },
  };
}

function events(calls, voicemails) {
  const earlier = [calls[0], { ...calls[1], id: 'c-1001', workgroup: 'sales' }];
  const [message] = voicemails.slice(2, 3);
  return [
    ...earlier.map((call) => event(call.arrivedAt, { call })),
    event(message.at, { message }),
    ...[...textsOf('t-1', 8), ...textsOf('t-4', 2)].map((text) => event(text.at, { text })),
  ].sort((one, other) => other.at - one.at);
}

function event(at, what) {
  return { at, call: null, text: null, message: null, ...what };
}

function older() {
  const texts = textsOf('t-1', 40).slice(0, -8).reverse();
  return { events: texts.map((text) => event(text.at, { text })), next: '' };
}

function contact(id, name, organisation, mail, numbers, note) {
  const changedAt = NOW - 26 * 60 * MINUTE;
  return { id, name, organisation, mail, note, numbers, changedBy: 'Ben Sample', changedAt };
}
