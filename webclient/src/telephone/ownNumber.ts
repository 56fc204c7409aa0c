const KEPT_AS = 'cordboard-telephone';
/** Invented: numbers of this form belong to nobody. Their last four digits are none that the network plays tricks with. */
const OWN = /^\+155501\d[1-9]\d{3}$/;
const NANP = /^\+1(\d{3})(\d{3})?(\d{4})$/;

/** Where a number is kept: in a browser the session's store, so that each tab is a telephone of its own. */
export type NumberStore = Pick<Storage, 'getItem' | 'setItem'>;

/** The number of this telephone; it gets one when it is first asked for. */
export function ownNumber(store: NumberStore, random: () => number = Math.random): string {
  const kept = store.getItem(KEPT_AS);
  return kept !== null && OWN.test(kept) ? kept : anotherNumber(store, random);
}

/** A number that this telephone has from now on. */
export function anotherNumber(store: NumberStore, random: () => number = Math.random): string {
  const [first, others] = [Math.floor(random() * 10), 1_000 + Math.floor(random() * 9_000)];
  const number = `+155501${first}${others}`;
  store.setItem(KEPT_AS, number);
  return number;
}

/** As it is read more easily: `+1 555 013 4821`. */
export function spaced(number: string): string {
  const parts = NANP.exec(number)?.slice(1).filter(Boolean);
  return parts ? `+1 ${parts.join(' ')}` : number;
}
