/** What single keys do in the console, wherever nobody is typing. */
export const KEYS = {
  answer: 'A',
  decline: 'D',
  mute: 'M',
  hold: 'H',
  transfer: 'T',
  park: 'Q',
  swap: 'X',
  together: 'G',
  join: 'J',
  keypad: 'K',
  hangUp: 'E',
  moreTime: 'W',
  done: 'F',
  note: 'I',
  write: 'C',
  textCaller: 'V',
  ready: 'R',
  notReady: 'N',
  pull: 'P',
  dial: '/',
  history: 'L',
  contacts: 'B',
  operator: 'O',
  chat: 'U',
  texts: 'Y',
  sound: 'S',
  help: '?',
} as const;

/** Keys that are sent to the other side of a call, as a telephone does. */
export const TONES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;

interface KeyGroup {
  readonly title: 'ringing' | 'inCall' | 'afterCall' | 'always' | 'operator';
  readonly keys: readonly (readonly [keys: readonly string[], does: Deed])[];
}

type Deed =
  | keyof typeof KEYS
  | 'tones'
  | 'disposition'
  | 'choosePlace'
  | 'best'
  | 'askThere'
  | 'putAside'
  | 'takeBack'
  | 'passAsideOn'
  | 'singleKeys';

/** For the list that {@link KEYS.help} opens. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'ringing',
    keys: [
      [[KEYS.answer], 'answer'],
      [[KEYS.decline], 'decline'],
    ],
  },
  {
    title: 'inCall',
    keys: [
      [[KEYS.mute], 'mute'],
      [[KEYS.hold], 'hold'],
      [[KEYS.transfer], 'transfer'],
      [[KEYS.park], 'park'],
      [[KEYS.swap], 'swap'],
      [[KEYS.together], 'together'],
      [[KEYS.join], 'join'],
      [[KEYS.keypad], 'keypad'],
      [['0', '…', '9', '*', '#'], 'tones'],
      [[KEYS.hangUp], 'hangUp'],
      [[KEYS.note], 'note'],
      [[KEYS.write], 'write'],
      [[KEYS.textCaller], 'textCaller'],
    ],
  },
  {
    title: 'afterCall',
    keys: [
      [['1', '…', '9'], 'disposition'],
      [[KEYS.done], 'done'],
      [[KEYS.moreTime], 'moreTime'],
    ],
  },
  {
    title: 'always',
    keys: [
      [[KEYS.ready], 'ready'],
      [[KEYS.notReady], 'notReady'],
      [[KEYS.dial], 'dial'],
      [[KEYS.history], 'history'],
      [[KEYS.contacts], 'contacts'],
      [[KEYS.operator], 'operator'],
      [[KEYS.chat], 'chat'],
      [[KEYS.texts], 'texts'],
      [[KEYS.pull], 'pull'],
      [[KEYS.sound], 'sound'],
      [[KEYS.help], 'help'],
    ],
  },
  {
    title: 'operator',
    keys: [
      [['↑', '↓'], 'choosePlace'],
      [['↵'], 'best'],
      [['⇧', '↵'], 'askThere'],
      [['␣'], 'putAside'],
      [['Alt', '1', '…', '9'], 'takeBack'],
      [['Alt', '⇧', '1', '…', '9'], 'passAsideOn'],
      [['Alt', 'A', '…', 'Z'], 'singleKeys'],
    ],
  },
];
