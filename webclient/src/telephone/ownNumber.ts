const KEPT_AS = 'cordboard-telephone';
const NANP = /^\+1(\d{3})(\d{3})?(\d{4})$/;
const LONDON = /^\+44(20)(\d{4})(\d{4})$/;
const SYDNEY = /^\+61(2)(\d{4})(\d{4})$/;

/** Where a telephone is, as far as its number tells: nobody has one of these numbers. */
export interface Place {
  readonly name: 'anywhere' | 'honolulu' | 'london' | 'sydney';
  /** Of its clock; null for that of this computer. */
  readonly zone: string | null;
  /** Their last four digits are none that the network plays tricks with. */
  readonly numbers: RegExp;
  /** Such a number. */
  readonly draw: (random: () => number) => string;
}

const ANYWHERE: Place = {
  name: 'anywhere',
  zone: null,
  numbers: /^\+155501\d[1-9]\d{3}$/,
  draw: (random) => `+155501${upTo(10, random)}${1_000 + upTo(9_000, random)}`,
};

/** Far enough apart that it is night in one of them at any time. */
export const PLACES: readonly Place[] = [
  ANYWHERE,
  {
    name: 'honolulu',
    zone: 'Pacific/Honolulu',
    numbers: /^\+180855501\d\d$/,
    draw: (random) => `+180855501${10 + upTo(90, random)}`,
  },
  {
    name: 'london',
    zone: 'Europe/London',
    numbers: /^\+442079460[1-9]\d\d$/,
    draw: (random) => `+442079460${100 + upTo(900, random)}`,
  },
  {
    name: 'sydney',
    zone: 'Australia/Sydney',
    numbers: /^\+6125550[1-9]\d{3}$/,
    draw: (random) => `+6125550${1_000 + upTo(9_000, random)}`,
  },
];

/** Where a number is kept: in a browser the session's store, so that each tab is a telephone of its own. */
export type NumberStore = Pick<Storage, 'getItem' | 'setItem'>;

/** The number of this telephone; it gets one when it is first asked for. */
export function ownNumber(store: NumberStore, random: () => number = Math.random): string {
  const kept = store.getItem(KEPT_AS);
  return kept !== null && PLACES.some(({ numbers }) => numbers.test(kept))
    ? kept
    : anotherNumber(store, ANYWHERE, random);
}

/** A number that this telephone has from now on. */
export function anotherNumber(store: NumberStore, place: Place, random: () => number = Math.random): string {
  const number = place.draw(random);
  store.setItem(KEPT_AS, number);
  return number;
}

/** Where the telephone with a number is. */
export function placeOf(number: string): Place {
  return PLACES.find(({ numbers }) => numbers.test(number)) ?? ANYWHERE;
}

/** As it is read more easily: `+1 555 013 4821`. */
export function spaced(number: string): string {
  for (const [country, form] of [
    ['+1', NANP],
    ['+44', LONDON],
    ['+61', SYDNEY],
  ] as const) {
    const parts = form.exec(number)?.slice(1).filter(Boolean);
    if (parts) {
      return [country, ...parts].join(' ');
    }
  }
  return number;
}

/** A whole number from 0 on, below this one. */
function upTo(many: number, random: () => number): number {
  return Math.floor(random() * many);
}
