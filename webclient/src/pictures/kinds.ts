import { perLanguage } from '../language/language';
import type { TextPicture } from '../protocol/messages';

/** What the gateway lets a page show. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

const MEGABYTES = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }),
);
const KILOBYTES = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }),
);

export type Kind = 'picture' | 'film' | 'sound' | 'contact' | 'document' | 'file';

export function kindOf(type: string): Kind {
  const [whole = '', part = ''] = type.split('/');
  switch (whole) {
    case 'image':
      return 'picture';
    case 'video':
      return 'film';
    case 'audio':
      return 'sound';
    default:
      return part === 'pdf' ? 'document' : part.includes('vcard') ? 'contact' : 'file';
  }
}

/** Whether a page shows it where it stands. */
export function isPicture({ state, type }: TextPicture): boolean {
  return state === 'HERE' && SHOWN.includes(type);
}

export function byteWords(bytes: number): string {
  return bytes < 1e6 ? KILOBYTES().format(Math.max(1, bytes / 1e3)) : MEGABYTES().format(bytes / 1e6);
}
