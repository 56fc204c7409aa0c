import { SegmentedMessage } from 'sms-segments-calculator';

/** How a text is charged and sent. */
export interface Counted {
  /** As many texts as the network makes of it; 0 when nothing is written. */
  readonly segments: number;
  /** What is taken of `room`, both in the network's characters. */
  readonly used: number;
  readonly room: number;
  /** Letters that a telephone's own alphabet does not have: they make every text of it shorter. */
  readonly unusual: readonly string[];
}

/** Bits that one character takes, what a single text holds, and what each of several holds. */
const ALPHABETS = {
  'GSM-7': { bits: 7, alone: 160, each: 153 },
  'UCS-2': { bits: 16, alone: 70, each: 67 },
} as const;

/** Counts as the gateway does, and the network. */
export function counted(words: string): Counted {
  const message = new SegmentedMessage(words);
  const { bits, alone, each } = ALPHABETS[message.encodingName];
  const segments = words === '' ? 0 : message.segmentsCount;
  const room = segments > 1 ? segments * each : alone;
  const free = Math.floor((message.segments.at(-1)?.freeSizeInBits() ?? 0) / bits);
  return { segments, used: room - free, room, unusual: [...new Set(message.getNonGsmCharacters())] };
}
