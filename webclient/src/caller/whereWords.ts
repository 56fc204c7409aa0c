import type { ToCallerWhere, Way } from '../protocol/messages';

/** Where the caller is, as a sentence; empty where nothing would help. */
export function whereWords(where: ToCallerWhere): string {
  switch (where.stage) {
    case 'MENU':
      return 'Where would you like to go?';
    case 'LINE':
      return `You wait for ${where.name}.`;
    case 'RINGING':
      return `${where.name} is being asked to answer.`;
    case 'CONNECTING':
      return 'You are being connected.';
    case 'TALKING':
      return where.name === '' ? '' : `You talk with ${where.name}.`;
    case 'GREETING':
      return 'You can leave a message after the tone.';
    case 'RECORDING':
      return 'Your message is being recorded. Hang up when it is complete.';
    case 'ELSEWHERE':
      return '';
  }
}

/** What a button says that leads there. */
export function wayWords(way: Way): string {
  switch (way.kind) {
    case 'PEOPLE':
    case 'MENU':
      return way.name;
    case 'MESSAGE':
      return 'Leave a message';
    case 'CALLBACK':
      return 'Be called back';
    case 'NUMBER':
      return 'Another number';
  }
}

/**
 * A time that most callers do not have to wait longer than, in words.
 *
 * @param seconds null when it is not known
 */
export function expectedWait(seconds: number | null): string {
  if (seconds === null) {
    return 'Not known yet';
  }
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? 'Under a minute' : `Up to ${minutes} minutes`;
}
