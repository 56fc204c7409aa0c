/** The number at the symbol of the installed page, in browsers that have one; 0 for none. */
export function showBadge(count: number): void {
  if ('setAppBadge' in navigator) {
    // Not every system shows them, and some say so by refusing.
    navigator.setAppBadge(count).catch(() => undefined);
  }
}
