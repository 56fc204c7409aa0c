import { beforeEach, describe, expect, test } from 'vitest';
import type { TelephoneText } from '../protocol/messages';
import { NOTHING_KNOWN, Telephone, type TelephoneView } from './telephone';

const COMPANY = '+15550100';

let atNetwork: TelephoneText[];
let asked: number[];
let broken: boolean;
let view: TelephoneView;
let telephone: Telephone;

beforeEach(() => {
  atNetwork = [];
  asked = [];
  broken = false;
  view = NOTHING_KNOWN;
  telephone = new Telephone(
    {
      texts: (after) => {
        asked.push(after);
        return broken ? Promise.reject(new Error('away')) : Promise.resolve(atNetwork.slice(after));
      },
      send: (to, words) => {
        if (broken) {
          return Promise.reject(new Error('away'));
        }
        atNetwork.push(text(words, { own: true, other: to, state: 'SENT' }));
        return Promise.resolve();
      },
      sendPhoto: (to, photo) => {
        atNetwork.push(text('', { own: true, other: to, pictures: [photo.type], state: 'SENT' }));
        return Promise.resolve();
      },
    },
    (now) => (view = now),
  );
});

function text(words: string, more: Partial<TelephoneText> = {}): TelephoneText {
  const number = atNetwork.length + 1;
  return { number, own: false, other: COMPANY, words, pictures: [], state: 'DELIVERED', at: number, ...more };
}

function shown(): readonly string[] {
  return view.texts.map(({ words, state }) => `${words} ${state}`);
}

describe('a telephone', () => {
  test('shows the photo that it has sent', async () => {
    await telephone.sendPhoto(COMPANY, new Blob([], { type: 'image/png' }));
    expect(view.texts.map(({ pictures }) => pictures)).toEqual([['image/png']]);
  });

  test('has what it had before', async () => {
    atNetwork.push(text('Your lantern is ready.'));
    expect(view.known).toBe(false);
    await telephone.look();
    expect(view.known).toBe(true);
    expect(shown()).toEqual(['Your lantern is ready. DELIVERED']);
  });

  test('shows at once what it has sent, and once', async () => {
    await telephone.send(COMPANY, 'Is it ready?');
    await telephone.look();
    expect(shown()).toEqual(['Is it ready? SENT']);
  });

  test('follows a text until it has arrived, also while others come', async () => {
    await telephone.send(COMPANY, 'Is it ready?');
    atNetwork.push(text('', { state: 'ON_ITS_WAY' }));
    await telephone.look();
    await telephone.send(COMPANY, 'Hello?');
    atNetwork[1] = text('It is.', { number: 2, at: 2 });
    await telephone.look();
    expect(shown()).toEqual(['Is it ready? SENT', 'It is. DELIVERED', 'Hello? SENT']);
  });

  test('asks only for what may be new', async () => {
    atNetwork.push(text('one'), text('two'), text('three'));
    await telephone.look();
    await telephone.look();
    expect(asked).toEqual([0, 2]);
  });

  test('begins anew with a network that was started anew', async () => {
    await telephone.send(COMPANY, 'one');
    await telephone.send(COMPANY, 'two');
    atNetwork = [];
    await telephone.look();
    expect(shown()).toEqual([]);
    await telephone.send(COMPANY, 'three');
    expect(shown()).toEqual(['three SENT']);
  });

  test('says that the network is away, keeps what it has, and comes back', async () => {
    await telephone.send(COMPANY, 'one');
    broken = true;
    await telephone.look();
    expect(view.away).toBe(true);
    expect(shown()).toEqual(['one SENT']);
    broken = false;
    await telephone.look();
    expect(view.away).toBe(false);
  });

  test('says that a text was not sent, and has nothing of it', async () => {
    broken = true;
    await expect(telephone.send(COMPANY, 'one')).rejects.toThrow('away');
    expect(shown()).toEqual([]);
  });

  test('asks once more when it has sent something while it asked', async () => {
    const before = telephone.look();
    const sent = telephone.send(COMPANY, 'one');
    await Promise.all([before, sent]);
    expect(shown()).toEqual(['one SENT']);
  });
});
