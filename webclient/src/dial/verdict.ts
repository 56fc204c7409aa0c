import { t } from '../language/language';
import type { DialTest } from '../protocol/messages';

/** Where a call goes, in a few words. */
export function way(test: DialTest): string {
  const [first = '', ...others] = test.trunks;
  const trunks = others.reduce((before, next) => t('dial.then', { first: before, next }), first);
  if (test.emergency) {
    return trunks === '' ? t('dial.everyTrunk') : t('dial.thenEvery', { trunks });
  }
  return trunks === '' ? t('dial.carriers') : t('dial.over', { trunks });
}

/** What becomes of a call, in one sentence. */
export function verdict(test: DialTest): string {
  if (test.inside !== '') {
    return t('dial.inside', { who: test.inside });
  }
  if (test.refusal !== '') {
    return test.refusal;
  }
  const words = { way: way(test), number: test.sent };
  if (test.sent === test.number) {
    return test.emergency ? t('dial.emergency', words) : t('dial.out', words);
  }
  return test.emergency ? t('dial.emergencyAs', words) : t('dial.outAs', words);
}

/** What three minutes cost; empty when they cost nothing. */
export function price(test: DialTest): string {
  return test.cost === '' ? '' : t('dial.cost', { cost: test.cost, currency: test.currency });
}
