export const THREADS_PATH = '/texts';

/** The path of the page that shows a thread. */
export function pathOfThread(id: string): string {
  return `${THREADS_PATH}/${encodeURIComponent(id)}`;
}

/** Whether the path is that of the page of texts. */
export function isThreads(path: string): boolean {
  return path === THREADS_PATH || path.startsWith(`${THREADS_PATH}/`);
}

/** The thread that a path shows; null for none. */
export function threadAt(path: string): string | null {
  const id = path.slice(THREADS_PATH.length + 1);
  return isThreads(path) && id !== '' ? decodeURIComponent(id) : null;
}
