import { finder } from '../kit/words';
import { t } from '../language/language';
import type { Presence } from '../protocol/messages';

/** What colour and symbol say at a glance. */
export type Sign = 'free' | 'busy' | 'away' | 'off';

/** How a colleague can be reached, in a word or two. */
export function presenceWords(presence: Presence): string {
  switch (presence.status) {
    case 'READY':
      return presence.atTelephone ? t('colleagues.presence.atTelephone') : t('colleagues.presence.READY');
    case 'NOT_READY':
      return presence.reason === ''
        ? t('colleagues.presence.NOT_READY')
        : t('colleagues.presence.notReadyBecause', { reason: presence.reason });
    case 'OFFERED':
    case 'CONNECTING':
    case 'TALKING':
    case 'HELD':
    case 'WRAP_UP':
    case 'RECOVERING':
    case 'LISTENING':
    case 'CALLING':
      return t(`colleagues.presence.${presence.status}`);
    default:
      return t('colleagues.presence.OFFLINE');
  }
}

/** Whether caller and colleague hear each other, or did until hold was pressed. */
export function isInACall(presence: Presence): boolean {
  return presence.status === 'TALKING' || presence.status === 'HELD';
}

export function sign(presence: Presence): Sign {
  switch (presence.status) {
    case 'READY':
      return 'free';
    case 'OFFERED':
    case 'CONNECTING':
    case 'TALKING':
    case 'HELD':
    case 'WRAP_UP':
    case 'LISTENING':
    case 'CALLING':
      return 'busy';
    case 'NOT_READY':
    case 'RECOVERING':
      return 'away';
    default:
      return 'off';
  }
}

/**
 * Colleagues whose name or extension contains all words of `wanted`: those at work first, each part by name, so that
 * nobody jumps about the list from call to call.
 */
export function listOf(presences: readonly Presence[], me: string, wanted: string): readonly Presence[] {
  const found = finder(wanted);
  const fits = (presence: Presence) =>
    presence.person !== me && found(`${presence.name} ${presence.extension} ${presence.person}`);
  return presences
    .filter(fits)
    .sort((one, other) => Number(isOff(one)) - Number(isOff(other)) || one.name.localeCompare(other.name));
}

function isOff(presence: Presence): boolean {
  return sign(presence) === 'off';
}
