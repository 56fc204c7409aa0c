import { type RefObject, useEffect } from 'react';

/**
 * Brings the keyboard back to the field after each click elsewhere, unless something is being typed there or a dialog is
 * open. Who goes about with Tab stays where he or she is, and under a finger, no keyboard is made to pop up.
 */
export function useKeptFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    if (matchMedia('(pointer: coarse)').matches) {
      return undefined;
    }
    const focus = () => field.current?.focus({ preventScroll: true });
    const onClick = ({ detail }: MouseEvent) => {
      const inDialog = document.querySelector(
        '[role="dialog"], [role="menu"], [role="listbox"]:not([id^="operator-"])',
      );
      if (detail > 0 && !inDialog && !document.activeElement?.matches('input, textarea, select')) {
        focus();
      }
    };
    focus();
    window.addEventListener('click', onClick);
    return () => window.removeEventListener('click', onClick);
  }, [field]);
}
