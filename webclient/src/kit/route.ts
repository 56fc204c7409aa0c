import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  return () => window.removeEventListener('popstate', listener);
}

/** The path of the page that is shown. The gateway answers every unknown path with this same page. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** Keeps the query, so that options such as `?audio=raw` hold on every page. */
export function goTo(path: string): void {
  history.pushState(null, '', path + location.search);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
