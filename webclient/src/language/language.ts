import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import english from './catalogues/en.json';
import { firstSpoken } from './match';

/** Words in the language that is spoken now: to be asked for while drawing, never once and for all. */
export { t } from 'i18next';

/** It comes with the page; whatever another catalogue lacks is said in it. */
const ENGLISH = 'en';

/** The other catalogues, each loaded when it is first spoken. */
const CATALOGUES = import.meta.glob<typeof english>(['./catalogues/*.json', '!./catalogues/en.json'], {
  import: 'default',
});

/** All that can be spoken: the names of the catalogues. */
export const LANGUAGES: readonly string[] = [ENGLISH, ...Object.keys(CATALOGUES).map(languageOf)];

void i18next.init({
  lng: ENGLISH,
  fallbackLng: ENGLISH,
  resources: { [ENGLISH]: { translation: english } },
  // React does it.
  interpolation: { escapeValue: false },
  initAsync: false,
});

let wanted = ENGLISH;

/** Speaks a language from now on, as soon as its words are here. */
export async function speak(language: string): Promise<void> {
  wanted = language;
  const load = CATALOGUES[`./catalogues/${language}.json`];
  if (load && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await load());
  }
  if (wanted === language) {
    await i18next.changeLanguage(language);
  }
}

/**
 * The language that is spoken now. Whoever calls it is drawn again when that changes, with all below; what is drawn by
 * `memo` has to call it too.
 */
export function useLanguage(): string {
  return useSyncExternalStore(onLanguage, spoken);
}

/** The language that is spoken now. */
export function spoken(): string {
  return i18next.language;
}

/** Keeps what is made for a language, such as a format of Intl, which is slow to make. */
export function perLanguage<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const { language } = i18next;
    const kept = made.get(language) ?? make(locale(language));
    made.set(language, kept);
    return kept;
  };
}

const LIST = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** `Ada, Ben and Zoë` */
export function listOf(names: readonly string[]): string {
  return LIST().format(names);
}

/** How a language calls itself: `Deutsch`. */
export function nameOf(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The language as it is written where the reader lives, if that is known: `en-GB`. */
function locale(language: string): string {
  const { locale: usual } = new Intl.DateTimeFormat().resolvedOptions();
  const tags = [usual, ...('navigator' in globalThis ? navigator.languages : [])];
  return tags.find((tag) => firstSpoken([tag], [language]) !== undefined) ?? language;
}

/** @returns what ends it */
export function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

function languageOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
}
