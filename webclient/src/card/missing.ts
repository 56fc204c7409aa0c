import { t } from '../language/language';
import type { CallerCard } from '../protocol/messages';

/** Why the notes after a call cannot be finished yet, in words; empty when they can. */
export function missingInWrapUp(card: CallerCard | null): string {
  return card !== null && card.call.dispositionRequired && card.call.disposition === null ? t('card.missing') : '';
}
