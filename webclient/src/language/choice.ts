import { readLocalStorageValue, useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { LANGUAGES, speak, spoken } from './language';
import { firstSpoken } from './match';

/** Nothing chosen: the empty text. */
const CHOICE = { key: 'cordboard-language', defaultValue: '' as string, getInitialValueInEffect: false };

/** Speaks what the person has chosen in this browser, or else what the browser asks for. */
export async function speakChosen(chosen = readLocalStorageValue(CHOICE)): Promise<void> {
  await speak(firstSpoken([chosen, ...navigator.languages, 'en'], LANGUAGES) ?? 'en');
  document.documentElement.lang = spoken();
}

/** Chooses a language, for all tabs of this browser and for next time. */
export function useChooseLanguage(): (language: string) => void {
  const [, choose] = useLocalStorage(CHOICE);
  return choose;
}

/** Speaks what is chosen from now on, in whichever tab. */
export function useChosenLanguage(onFailure: (failure: unknown) => void): void {
  const [chosen] = useLocalStorage(CHOICE);
  useEffect(() => {
    speakChosen(chosen).catch(onFailure);
  }, [chosen, onFailure]);
}
