import { t } from '../language/language';
import type { Desk, OwnCall } from '../protocol/messages';

/** Who hears whom while somebody is consulted, in one line. */
export function consultWords(own: OwnCall): string {
  switch (own.place) {
    case 'TOGETHER':
      return t('phone.allThree');
    case 'ASIDE':
      return t('phone.consultedAside');
    default:
      return own.answered ? t('phone.consultedFront') : t('phone.consultedRings');
  }
}

/** Whether the microphone belongs to the call that this person makes: in one of its own, or beside a held caller. */
export function speaksInOwnCall(desk: Desk | null): boolean {
  return desk?.own?.place === 'FRONT' && (desk.status === 'CALLING' || desk.status === 'HELD');
}
