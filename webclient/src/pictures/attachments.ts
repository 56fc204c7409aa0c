import type { PictureUpload } from '../protocol/messages';

/** As in the gateway. */
export const MOST_PICTURES = 10;
export const MOST_BYTES = 5_000_000;

/** Something that is to go out with a text. */
export interface Attachment {
  /** By which the page knows it. */
  readonly key: number;
  readonly name: string;
  /** A small picture of it, as a data address; empty for what is none, or not yet known. */
  readonly preview: string;
  /** By which the gateway knows it; empty before it is there. */
  readonly id: string;
  readonly bytes: number;
  /** Why it cannot be sent, in words. */
  readonly fault: string;
}

export type AttachmentNews =
  | { readonly kind: 'chosen'; readonly key: number; readonly name: string }
  | { readonly kind: 'prepared'; readonly key: number; readonly preview: string; readonly bytes: number }
  | { readonly kind: 'kept'; readonly key: number; readonly upload: PictureUpload }
  | { readonly kind: 'refused'; readonly key: number; readonly fault: string }
  | { readonly kind: 'removed'; readonly keys: readonly number[] };

export function attachmentsAfter(known: readonly Attachment[], news: AttachmentNews): readonly Attachment[] {
  switch (news.kind) {
    case 'chosen':
      return [...known, { key: news.key, name: news.name, preview: '', id: '', bytes: 0, fault: '' }];
    case 'prepared':
      return changed(known, news.key, { preview: news.preview, bytes: news.bytes });
    case 'kept':
      return changed(known, news.key, { id: news.upload.id, name: news.upload.name, bytes: news.upload.bytes });
    case 'refused':
      return changed(known, news.key, { fault: news.fault });
    case 'removed':
      return known.filter(({ key }) => !news.keys.includes(key));
  }
}

function changed(known: readonly Attachment[], key: number, change: Partial<Attachment>): readonly Attachment[] {
  return known.map((one) => (one.key === key ? { ...one, ...change } : one));
}

/** Those that the gateway has: what was not finished is not waited for by another page. */
export function finished(known: readonly Attachment[]): readonly Attachment[] {
  return known.filter(({ id }) => id !== '');
}

export function isOnItsWay({ id, fault }: Attachment): boolean {
  return id === '' && fault === '';
}

/** What keeps these from being sent together; null for nothing. */
export function hindrance(known: readonly Attachment[]): 'unfinished' | 'refused' | 'tooMany' | 'tooLarge' | null {
  if (known.some(({ fault }) => fault !== '')) {
    return 'refused';
  }
  if (known.length > MOST_PICTURES) {
    return 'tooMany';
  }
  if (known.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) {
    return 'tooLarge';
  }
  return known.some(isOnItsWay) ? 'unfinished' : null;
}
