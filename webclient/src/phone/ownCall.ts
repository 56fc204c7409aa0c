import type { Desk, OwnCall } from '../protocol/messages';

/** Who hears whom while somebody is consulted, in one line. */
export function consultWords(own: OwnCall): string {
  switch (own.place) {
    case 'TOGETHER':
      return 'All three hear each other';
    case 'ASIDE':
      return 'Hears music; you talk with the caller';
    default:
      return own.answered ? 'You talk; the caller hears music' : 'Rings; the caller hears music';
  }
}

/** Whether the microphone belongs to the call that this person makes: in one of its own, or beside a held caller. */
export function speaksInOwnCall(desk: Desk | null): boolean {
  return desk?.own?.place === 'FRONT' && (desk.status === 'CALLING' || desk.status === 'HELD');
}
