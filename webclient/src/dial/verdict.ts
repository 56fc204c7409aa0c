import type { DialTest } from '../protocol/messages';

/** Where a call goes, in a few words. */
export function way(test: DialTest): string {
  const named = test.trunks.join(', then ');
  if (test.emergency) {
    return named === '' ? 'over every trunk there is' : `over ${named}, then every other trunk`;
  }
  return named === '' ? 'over the carriers' : `over ${named}`;
}

/** What becomes of a call, in one sentence. */
export function verdict(test: DialTest): string {
  if (test.inside !== '') {
    return `Stays in the company: ${test.inside}`;
  }
  if (test.refusal !== '') {
    return test.refusal;
  }
  const what = test.emergency ? 'An emergency number: nothing stops it. Goes out' : 'Goes out';
  const as = test.sent === test.number ? '' : ` as ${test.sent}`;
  return `${what}${as} ${way(test)}`;
}

/** What three minutes cost; empty when they cost nothing. */
export function price(test: DialTest): string {
  return test.cost === '' ? '' : `3 minutes cost ${test.cost} ${test.currency}`;
}
