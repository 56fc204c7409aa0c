import { presences } from './mock-people.js';
import { chats, say } from './mock-chats.js';
import { answerAs, threads, unreadThreads } from './mock-threads.js';
import { write, written } from './mock-texts.js';

const NO_PROMISES = { ended: 0, kept: 0, percent: 0, meanError: 0 };

/** The desk of one invented agent, moved by scenes and by the console's own clicks. */
export class MockDesk {
  signedIn = false;
  #console = null;
  #seq = 0;
  #poor = false;
  #aside = [];
  #desk = {
    status: 'READY',
    since: Date.now(),
    reason: '',
    until: null,
    call: null,
    listening: null,
    own: null,
    parked: [],
  };

  console(webSocket) {
    this.#console?.send(JSON.stringify({ type: 'dismissed', reason: 'Taken over by a newer console' }));
    this.#console?.close();
    this.#console = webSocket;
    webSocket.on('message', (data) => this.#receive(JSON.parse(data)));
    webSocket.on('close', () => {
      this.#console = this.#console === webSocket ? null : this.#console;
    });
  }

  constructor() {
    setInterval(() => this.#tellSound(Date.now(), Math.floor(Date.now() / 1000)), 1000);
  }

  /** Sound that comes and goes with the seconds. */
  #tellSound(at, second) {
    if (this.#desk.status !== 'TALKING') {
      return;
    }
    const wave = Math.max(0, Math.sin(second / 9));
    const figures = (loss) => ({ mos: Math.max(1, 4.41 - loss * 0.11), loss, jitter: 4 + loss });
    this.#send({
      type: 'quality',
      call: this.#desk.call.id,
      at,
      mine: { from: figures(this.#poor ? 8 + wave : 0.4 * wave), to: figures(wave), roundTrip: 31 },
      theirs: { from: figures(0.2), to: figures(this.#poor ? 9 * wave + 6 : wave), roundTrip: 44 },
    });
  }

  play(scene) {
    const minutes = (count) => Date.now() - count * 60_000;
    switch (scene) {
      case 'ready':
        return this.#become('READY', {});
      case 'ring':
        return this.#become('OFFERED', { call: call(null), until: Date.now() + 20_000 });
      case 'talk':
        return this.#become('TALKING', { call: call(minutes(3.2)) });
      case 'sound':
      case 'poor-sound':
        this.#poor = scene === 'poor-sound';
        for (let second = 60; second > 0; second--) {
          this.#tellSound(Date.now() - second * 1000, Math.floor(Date.now() / 1000) - second);
        }
        return undefined;
      case 'joined':
        return this.#become('TALKING', { call: { ...call(minutes(3.2)), joinedBy: ['Ben Sample'] } });
      case 'aside':
        this.#aside = [
          aside('c-1038', 'Nora Invented', 62, 'boss1'),
          aside('c-1039', '', 14, 'boss1'),
          aside('c-1040', 'Pia Pretend', 40, 'agent2'),
        ];
        return this.#become(this.#desk.status, this.#desk);
      case 'calling':
        return this.#become('CALLING', { own: own(false, 'FRONT') });
      case 'colleague':
        return this.#become('CALLING', { own: own(true, 'FRONT') });
      case 'consult-rings':
        return this.#become('HELD', { call: call(minutes(4.7)), own: own(false, 'FRONT') });
      case 'consult':
        return this.#become('HELD', { call: call(minutes(4.7)), own: own(true, 'FRONT') });
      case 'swapped':
        return this.#become('TALKING', { call: call(minutes(4.7)), own: own(true, 'ASIDE') });
      case 'together':
        return this.#become('TALKING', { call: call(minutes(4.7)), own: own(true, 'TOGETHER') });
      case 'listen':
        return this.#become('LISTENING', { listening: listening('LISTEN') });
      case 'web-ring':
        return this.#become('OFFERED', { call: webCall(null), until: Date.now() + 20_000 });
      case 'web-talk':
        return this.#become('TALKING', { call: webCall(minutes(3.2)) });
      case 'web-wrap-up':
        return this.#become('WRAP_UP', { call: webCall(minutes(5)), until: Date.now() + 30_000 });
      case 'chat':
        return this.chat('agent2', [say('agent2', 'agent2', 'And could you look at the shelf by the door?')]);
      case 'text':
        return this.thread(
          answerAs('IN', '', 'Lovely, thank you! Could you keep two more of the small ones for me? 🏮'),
        );
      case 'typing':
        return this.#send({ type: 'typing', thread: threads()[0].id, person: 'agent2' });
      case 'thread-left':
        return this.#send({ type: 'thread-left', seq: ++this.#seq, thread: threads()[0].id });
      case 'said':
        return this.#said(write('', '', 'Thank you! And the small ones?'));
      case 'hold':
        return this.#become('HELD', { call: call(minutes(4.7)) });
      case 'wrap-up':
        return this.#become('WRAP_UP', { call: call(minutes(5)), until: Date.now() + 30_000 });
      case 'not-ready':
        return this.#become('NOT_READY', { reason: 'Lunch' });
      case 'no-microphone':
        return this.#become('NOT_READY', { reason: 'No microphone was found.' });
      case 'lost':
        return this.#become('RECOVERING', { call: call(minutes(2)), until: Date.now() + 30_000 });
      case 'drop':
        return this.#console?.close();
      case 'dismiss':
        return this.#send({ type: 'dismissed', reason: 'Taken over by a newer console' });
      case 'problem':
        return this.#send({
          type: 'problem',
          field: 'answer.call',
          message: 'This call is not ringing here any more.',
          remedy: 'Nothing to do: the caller hung up, or another member answered.',
        });
      default:
        console.log(`no such scene: ${scene}`);
    }
  }

  #receive(message) {
    switch (message.type) {
      case 'hello':
        return this.#snapshot();
      case 'heartbeat':
        return this.#send({ type: 'heartbeat' });
      case 'ready':
      case 'wrap-up-done':
        return this.play('ready');
      case 'not-ready':
        return this.#become('NOT_READY', { reason: message.reason });
      case 'answer':
        return this.#become('TALKING', { call: call(Date.now()) });
      case 'decline':
        return this.#become('NOT_READY', { reason: 'Declined a call' });
      case 'hold':
        return this.#become('HELD', { call: this.#desk.call });
      case 'resume':
        return this.#become('TALKING', { call: this.#desk.call });
      case 'consult':
        return this.play('consult');
      case 'swap':
        return this.play(this.#desk.own.place === 'FRONT' ? 'swapped' : 'consult');
      case 'together':
        return this.play('together');
      case 'join':
        return this.play('wrap-up');
      case 'park':
        this.#aside = [...this.#aside, aside(this.#desk.call.id, this.#desk.call.callerName, 0, 'boss1')];
        return this.play('ready');
      case 'unpark':
        this.#aside = this.#aside.filter((caller) => caller.call !== message.call);
        return this.play('talk');
      case 'transfer':
        this.#aside = this.#aside.filter((caller) => caller.call !== message.call);
        return message.call === this.#desk.call?.id
          ? this.play('wrap-up')
          : this.#become(this.#desk.status, this.#desk);
      case 'pull':
        return this.play('talk');
      case 'hang-up':
        return this.#desk.own ? this.play(this.#desk.call ? 'talk' : 'ready') : this.play('wrap-up');
      case 'listen':
        return this.#become('LISTENING', { listening: listening(message.mode) });
      case 'listen-no-more':
        return this.play('ready');
      case 'take-over':
        return this.play('talk');
      default:
        console.log(message.type);
    }
  }

  /** Something was written in the call from the web page. */
  #said(text) {
    this.#send({ type: 'said', seq: ++this.#seq, call: webCall(null).id, text });
  }

  /** Somebody of the two has written, or something was read. */
  chat(person, messages) {
    const chat = chats().find((one) => one.person === person);
    this.#send({ type: 'chat', seq: ++this.#seq, chat, messages });
  }

  /** Something has become of a thread with somebody outside. */
  thread({ thread, message }) {
    this.#send({ type: 'thread', seq: ++this.#seq, thread, message });
  }

  /** The agent writes. */
  write(words) {
    const text = write('boss1', 'Ben Sample', words);
    this.#said(text);
    return text;
  }

  #become(status, { reason = '', until = null, call = null, listening = null, own = null }) {
    this.#desk = { status, since: Date.now(), reason, until, call, listening, own, parked: this.#aside };
    this.#send({ type: 'desk', seq: ++this.#seq, desk: this.#desk });
  }

  #snapshot() {
    this.#send({
      type: 'snapshot',
      version: 1,
      seq: this.#seq,
      now: Date.now(),
      company: 'Larkenby Lanterns',
      me: { userName: 'boss1', name: 'Ben Sample', role: 'SUPERVISOR' },
      desk: this.#desk,
      queues: queues(),
      presences: presences(),
      notReadyReasons: ['Break', 'Lunch', 'Meeting', 'Training'],
      unheardVoicemails: 4,
      chats: chats(),
      unreadThreads: unreadThreads(),
      console: 'mock-1',
      iceServers: [],
    });
  }

  #send(message) {
    this.#console?.send(JSON.stringify(message));
  }
}

function call(answeredAt) {
  return {
    id: 'c-1042',
    callerNumber: '+44 20 7946 0142',
    callerName: 'Otto Madeup',
    origin: 'PHONE',
    dialled: '+44 20 7946 0100',
    workgroup: 'Support',
    waitingSince: Date.now() - 48_000,
    answeredAt,
    muted: false,
    callback: false,
    atTelephone: false,
    joinedBy: [],
  };
}

/** Its caller has written before anybody answered. */
function webCall(answeredAt) {
  return { ...call(answeredAt), id: 'c-web', callerNumber: '', callerName: 'Ina Assumed', origin: 'WEB' };
}

function own(answered, place) {
  return {
    id: 'o-17',
    number: '203',
    name: 'Iris Fabricated-Longname-Fairweather',
    since: Date.now() - 41_000,
    answered,
    place,
  };
}

function aside(id, callerName, seconds, by) {
  return {
    call: id,
    callerNumber: '+44 161 496 0311',
    callerName,
    dialled: '+44 20 7946 0100',
    workgroup: 'Support',
    by,
    since: Date.now() - seconds * 1_000,
    until: Date.now() + (90 - seconds) * 1_000,
  };
}

function listening(mode) {
  const { callerNumber, callerName } = call(null);
  return { agent: 'agent1', name: 'Dora Sample', callerNumber, callerName, mode, telling: mode === 'LISTEN' };
}

function queues() {
  const waiting = (name, number, seconds, ringing) => ({
    call: `w-${seconds}`,
    callerNumber: number,
    callerName: name,
    since: Date.now() - seconds * 1_000,
    ringing,
    callback: false,
    texts: ringing ? written().length : 0,
  });
  return [
    {
      workgroup: 'support',
      name: 'Support',
      waiting: [waiting('Otto Madeup', '+44 20 7946 0142', 95, true), waiting('', '+44 161 496 0007', 31, false)],
      waitingInAll: 2,
      ready: 1,
      signedIn: 3,
      promises: { ended: 20, kept: 17, percent: 85, meanError: 40 },
    },
    { workgroup: 'sales', name: 'Sales', waiting: [], waitingInAll: 0, ready: 2, signedIn: 2, promises: NO_PROMISES },
  ];
}
