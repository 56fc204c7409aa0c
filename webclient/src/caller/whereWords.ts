import { t } from '../language/language';
import type { ToCallerWhere, Way } from '../protocol/messages';

/** Where the caller is, as a sentence; empty where nothing would help. */
export function whereWords(where: ToCallerWhere): string {
  switch (where.stage) {
    case 'TALKING':
      return where.name === '' ? '' : t('caller.where.TALKING', { name: where.name });
    case 'LINE':
    case 'RINGING':
      return t(`caller.where.${where.stage}`, { name: where.name });
    case 'MENU':
    case 'CONNECTING':
    case 'GREETING':
    case 'RECORDING':
      return t(`caller.where.${where.stage}`);
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
    case 'CALLBACK':
    case 'NUMBER':
      return t(`caller.way.${way.kind}`);
  }
}

/**
 * A time that most callers do not have to wait longer than, in words.
 *
 * @param seconds null when it is not known
 */
export function expectedWait(seconds: number | null): string {
  if (seconds === null) {
    return t('caller.wait.unknown');
  }
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? t('caller.wait.underAMinute') : t('caller.wait.upTo', { count: minutes });
}
