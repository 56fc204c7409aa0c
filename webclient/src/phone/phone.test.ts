import { beforeEach, describe, expect, test } from 'vitest';
import type { Call, Desk, FromConsoleUnion, OwnCall } from '../protocol/messages';
import { IllegalMove, Phone } from './phone';

const ANNA: Call = {
  id: 'call-1',
  callerNumber: '+4912345',
  callerName: 'Anna',
  origin: 'PHONE',
  dialled: '100',
  workgroup: 'Support',
  waitingSince: 0,
  answeredAt: null,
  muted: false,
  callback: false,
  atTelephone: false,
  joinedBy: [],
};
const BERT: Call = { ...ANNA, id: 'call-2', callerName: 'Bert' };

let sent: FromConsoleUnion[];
let phone: Phone;

beforeEach(() => {
  sent = [];
  phone = new Phone((message) => sent.push(message));
});

function desk(status: string, call: Call | null = ANNA): Desk {
  return { status, since: 0, reason: '', until: null, call, listening: null, own: null, parked: [] };
}

describe('an incoming call', () => {
  beforeEach(() => phone.handleDesk(desk('OFFERED')));

  test('rings', () => {
    expect(phone.stage).toBe('ringing');
    expect(phone.sending).toBe(false);
  });

  test('is answered at once: the microphone is open before the gateway agrees', () => {
    phone.answer();
    expect(phone.stage).toBe('answering');
    expect(phone.sending).toBe(true);
    expect(sent).toEqual([{ type: 'answer', call: 'call-1' }]);
  });

  test('is talked on when the gateway has joined the two', () => {
    phone.answer();
    phone.handleDesk(desk('CONNECTING'));
    expect(phone.stage).toBe('answering');
    phone.handleDesk(desk('TALKING'));
    expect(phone.stage).toBe('talking');
  });

  test('that was answered does not ring again when the desk is told once more', () => {
    phone.answer();
    phone.handleDesk(desk('OFFERED'));
    expect(phone.stage).toBe('answering');
  });

  test('whose caller hung up during the click is gone', () => {
    phone.answer();
    phone.handleDesk(desk('READY', null));
    expect(phone.stage).toBe('idle');
    expect(phone.sending).toBe(false);
  });

  test('that follows at once on an answered one rings anew', () => {
    phone.answer();
    phone.handleDesk(desk('OFFERED', BERT));
    expect(phone.stage).toBe('ringing');
  });

  test('can be declined', () => {
    phone.decline();
    expect(phone.stage).toBe('declining');
    expect(sent).toEqual([{ type: 'decline', call: 'call-1' }]);
    phone.handleDesk(desk('NOT_READY', null));
    expect(phone.stage).toBe('idle');
  });

  test('rings again when the gateway refuses the answer', () => {
    phone.answer();
    phone.handleProblem();
    expect(phone.stage).toBe('ringing');
    expect(phone.sending).toBe(false);
  });
});

describe('a call in progress', () => {
  beforeEach(() => phone.handleDesk(desk('TALKING')));

  test('is put aside once the gateway has done so', () => {
    phone.park();
    expect(phone.stage).toBe('talking');
    expect(sent).toEqual([{ type: 'park', call: 'call-1' }]);
    phone.handleDesk(desk('READY', null));
    expect(phone.stage).toBe('idle');
    expect(() => phone.park()).toThrow(IllegalMove);
  });

  test('is passed on, and leaves time for notes', () => {
    phone.transfer('202');
    expect(phone.stage).toBe('passing-on');
    expect(phone.sending).toBe(false);
    expect(sent).toEqual([{ type: 'transfer', call: 'call-1', to: '202' }]);
    phone.handleDesk(desk('WRAP_UP'));
    expect(phone.stage).toBe('wrap-up');
  });

  test('goes on when the caller cannot be passed on', () => {
    phone.transfer('999');
    phone.handleProblem();
    expect(phone.stage).toBe('talking');
  });

  test('is held and resumed', () => {
    phone.hold();
    expect(phone.stage).toBe('holding');
    expect(phone.sending).toBe(false);
    phone.handleDesk(desk('HELD'));
    phone.resume();
    expect(phone.stage).toBe('resuming');
    expect(phone.sending).toBe(true);
    phone.handleDesk(desk('TALKING'));
    expect(phone.stage).toBe('talking');
    expect(sent.map((message) => message.type)).toEqual(['hold', 'resume']);
  });

  test('is muted here, whatever the gateway says of it later', () => {
    phone.mute(true);
    expect(phone.sending).toBe(false);
    phone.handleDesk(desk('TALKING', { ...ANNA, muted: false }));
    expect(phone.muted).toBe(true);
    phone.mute(false);
    expect(phone.sending).toBe(true);
    expect(sent).toEqual([
      { type: 'mute', call: 'call-1', muted: true },
      { type: 'mute', call: 'call-1', muted: false },
    ]);
  });

  test('leaves no mute behind for the next one', () => {
    phone.mute(true);
    phone.handleDesk(desk('READY', null));
    phone.handleDesk(desk('OFFERED', BERT));
    phone.answer();
    expect(phone.sending).toBe(true);
  });

  test('sends keys', () => {
    phone.press('#');
    expect(sent).toEqual([{ type: 'digit', call: 'call-1', key: '#' }]);
  });

  test('is hung up, and ends in wrap-up', () => {
    phone.hangUp();
    expect(phone.stage).toBe('hanging-up');
    expect(phone.sending).toBe(false);
    phone.handleDesk(desk('HELD'));
    expect(phone.stage).toBe('hanging-up');
    phone.handleDesk(desk('WRAP_UP'));
    expect(phone.stage).toBe('wrap-up');
    phone.wrapUpMore();
    expect(phone.stage).toBe('wrap-up');
    phone.wrapUpDone();
    expect(phone.stage).toBe('finishing');
    phone.handleDesk(desk('READY', null));
    expect(phone.stage).toBe('idle');
  });
});

describe('a console that comes back', () => {
  test('finds its call, its stage and its mute', () => {
    phone.handleSnapshot(desk('TALKING', { ...ANNA, muted: true }));
    expect(phone.stage).toBe('talking');
    expect(phone.muted).toBe(true);
    expect(phone.sending).toBe(false);
  });

  test('waits for its sound while the gateway restores it, and may hang up meanwhile', () => {
    phone.handleSnapshot(desk('RECOVERING'));
    expect(phone.stage).toBe('restoring');
    phone.hangUp();
    expect(phone.stage).toBe('hanging-up');
  });

  test('forgets a click that the gateway never saw', () => {
    phone.handleDesk(desk('OFFERED'));
    phone.answer();
    phone.handleSnapshot(desk('OFFERED'));
    expect(phone.stage).toBe('ringing');
  });
});

describe('a move that does not fit', () => {
  const moves: [string, (phone: Phone) => void][] = [
    ['answer', (it) => it.answer()],
    ['decline', (it) => it.decline()],
    ['hold', (it) => it.hold()],
    ['resume', (it) => it.resume()],
    ['hang up', (it) => it.hangUp()],
    ['mute', (it) => it.mute(true)],
    ['press a key', (it) => it.press('1')],
    ['finish wrap-up', (it) => it.wrapUpDone()],
    ['take more time', (it) => it.wrapUpMore()],
  ];

  test.each(moves)('throws and says nothing to the gateway: %s while idle', (name, move) => {
    expect(() => move(phone)).toThrow(new IllegalMove(name as never, 'idle'));
    expect(sent).toEqual([]);
  });

  test('throws on the second of two quick clicks', () => {
    phone.handleDesk(desk('OFFERED'));
    phone.answer();
    expect(() => phone.answer()).toThrow(IllegalMove);
    expect(sent).toHaveLength(1);
  });
});

describe('somebody who is consulted', () => {
  const NINA: OwnCall = { id: 'own-1', number: '202', name: 'Nina', since: 0, answered: true, place: 'FRONT' };
  const consulting = (status: string, own: OwnCall) => phone.handleDesk({ ...desk(status), own });

  test('is called beside the caller', () => {
    phone.handleDesk(desk('TALKING'));
    phone.consult('202');

    expect(sent).toEqual([{ type: 'consult', call: 'call-1', to: '202' }]);
  });

  test('hears the microphone while the caller hears music', () => {
    phone.handleDesk(desk('HELD'));
    expect(phone.sending).toBe(false);

    consulting('HELD', NINA);
    expect(phone.sending).toBe(true);
  });

  test('is swapped with the caller, brought together with both, and joined', () => {
    consulting('HELD', NINA);
    phone.swap();
    phone.together();
    phone.join();
    phone.hangUpOwn();

    expect(sent.map(({ type }) => type)).toEqual(['swap', 'together', 'join', 'hang-up']);
    expect(sent.every((message) => 'call' in message && message.call === 'own-1')).toBe(true);
  });

  test('hears the keys of a telephone only in front', () => {
    consulting('HELD', NINA);
    phone.press('5');
    consulting('TALKING', { ...NINA, place: 'ASIDE' });
    phone.press('6');

    expect(sent).toEqual([
      { type: 'digit', call: 'own-1', key: '5' },
      { type: 'digit', call: 'call-1', key: '6' },
    ]);
  });

  test('goes on hearing nothing from a muted microphone when the caller has gone', () => {
    consulting('HELD', NINA);
    phone.mute(true);
    phone.handleDesk({ ...desk('CALLING', null), own: NINA });

    expect(phone.muted).toBe(true);
    expect(phone.sending).toBe(false);
  });

  test('can only be there once called', () => {
    phone.handleDesk(desk('TALKING'));

    expect(() => phone.swap()).toThrow(IllegalMove);
  });
});
