import { useHotkeys, useLocalStorage } from '@mantine/hooks';

/** Off for people whose keyboard or voice input presses single keys by accident (WCAG 2.2, 2.1.4). */
export function useShortcutsOn() {
  return useLocalStorage({ key: 'cordboard-keys', defaultValue: true, getInitialValueInEffect: false });
}

/**
 * While drawn and `enabled`, each of these keys calls `run` wherever nobody is typing. Which keys need Shift depends on
 * the keyboard, so both count.
 */
export function useShortcut(keys: string | readonly string[], enabled: boolean, run: (key: string) => void): void {
  const [on] = useShortcutsOn();
  const wanted = typeof keys === 'string' ? [keys] : keys;
  useHotkeys(
    on && enabled
      ? wanted.flatMap((key) => [
          [key, () => run(key)],
          [`shift+${key}`, () => run(key)],
        ])
      : [],
  );
}
