import { SegmentedMessage } from 'sms-segments-calculator';
import { expect, test } from 'vitest';

const TEXTS = 3000;
const LONGEST = 420;
/** It is much to count on a busy machine. */
const LONG_MILLIS = 60_000;

const TELEPHONES = Array.from('@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà');
const TWICE_AS_LONG = Array.from('^{}\\[~]|€');
const OTHERS = Array.from('жщ中文ê…’„ł\t`');
const CLUSTERS = ['👍', '👍🏽', '🏮', '👨‍👩‍👧', '🇬🇧', '❤️', 'e\u0301', '\r\n', '中'];

/** What a text of each kind is made of. */
const KINDS = [
  TELEPHONES,
  [...TELEPHONES, ...TWICE_AS_LONG],
  [...TELEPHONES, ...TWICE_AS_LONG, ...OTHERS],
  [...OTHERS, ...CLUSTERS],
] as const;

/** Numbers that look random, the same everywhere: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function text(seed: number): string {
  const next = numbers(seed);
  const kind = KINDS[next() % KINDS.length] ?? TELEPHONES;
  const length = next() % LONGEST;
  return Array.from({ length }, () => kind[next() % kind.length]).join('');
}

/** The gateway counts, too, and its tests read this file: so both count as Twilio does. */
test(
  "what the gateway's count is measured against is Twilio's count of random texts",
  async () => {
    const counts = Array.from({ length: TEXTS }, (_, seed) => {
      const { encodingName, segments } = new SegmentedMessage(text(seed));
      return `${encodingName} ${String(segments.length)}`;
    });

    await expect(`${counts.join('\n')}\n`).toMatchFileSnapshot(
      '../../../sms/src/test/resources/org/cordboard/sms/text/segments.txt',
    );
  },
  LONG_MILLIS,
);
