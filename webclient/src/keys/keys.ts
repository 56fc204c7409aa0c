/** What single keys do in the console, wherever nobody is typing. */
export const KEYS = {
  answer: 'A',
  decline: 'D',
  mute: 'M',
  hold: 'H',
  transfer: 'T',
  swap: 'X',
  together: 'G',
  join: 'J',
  keypad: 'K',
  hangUp: 'E',
  moreTime: 'W',
  done: 'F',
  note: 'I',
  ready: 'R',
  notReady: 'N',
  pull: 'P',
  dial: '/',
  history: 'L',
  contacts: 'B',
  sound: 'S',
  help: '?',
} as const;

/** Keys that are sent to the other side of a call, as a telephone does. */
export const TONES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;

interface KeyGroup {
  readonly title: string;
  readonly keys: readonly (readonly [keys: readonly string[], does: string])[];
}

/** For the list that {@link KEYS.help} opens. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'When it rings',
    keys: [
      [[KEYS.answer], 'Answer'],
      [[KEYS.decline], 'Decline'],
    ],
  },
  {
    title: 'In a call',
    keys: [
      [[KEYS.mute], 'Mute, and be heard again'],
      [[KEYS.hold], 'Hold, and resume'],
      [[KEYS.transfer], 'Pass the caller on, or ask somebody first'],
      [[KEYS.swap], 'Swap caller and whom you ask'],
      [[KEYS.together], 'All three together'],
      [[KEYS.join], 'Join the two and leave'],
      [[KEYS.keypad], 'Show the keypad'],
      [['0', '…', '9', '*', '#'], 'Keys of a telephone'],
      [[KEYS.hangUp], 'End the consultation; then the call'],
      [[KEYS.note], 'Write a note, also after the call'],
    ],
  },
  {
    title: 'After a call',
    keys: [
      [['1', '…', '9'], 'Say how it ended'],
      [[KEYS.done], 'Finish the notes'],
      [[KEYS.moreTime], 'Take more time'],
    ],
  },
  {
    title: 'At any time',
    keys: [
      [[KEYS.ready], 'Ready'],
      [[KEYS.notReady], 'Not ready, and why'],
      [[KEYS.dial], 'Call somebody'],
      [[KEYS.history], 'The history, and back'],
      [[KEYS.contacts], 'The contacts, and back'],
      [[KEYS.pull], 'Take the caller who waits longest'],
      [[KEYS.sound], 'Microphone and loudspeakers'],
      [[KEYS.help], 'This list'],
    ],
  },
];
