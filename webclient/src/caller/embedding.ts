import type { CallerStage } from './callerCall';

/** How the page was asked for: alone, or within a page of the company's web site by its call button. */
export interface Embedding {
  /** Whether a page of the company's shows this one. */
  readonly embedded: boolean;
  /** Empty for the company's published number. */
  readonly number: string;
  /** The caller's, as far as the company's page knows it. */
  readonly name: string;
}

/** What the button on the company's page is told. */
interface CallNews {
  readonly type: 'cordboard-call';
  readonly stage: CallerStage;
  /** For the button, while there is a call. */
  readonly words: string;
}

/** @param search the query of the page's address */
export function embeddingOf(search: string): Embedding {
  const query = new URLSearchParams(search);
  return { embedded: query.has('embedded'), number: query.get('number') ?? '', name: query.get('name') ?? '' };
}

/** Tells whoever shows this page how the call stands. That is no secret, so it matters not who that is. */
export function tellEmbedder(stage: CallerStage, words: string): void {
  const news: CallNews = { type: 'cordboard-call', stage, words };
  window.parent.postMessage(news, '*');
}
