export type Kind = 'all' | 'missed' | 'inbound' | 'outbound';

/** What somebody looks for in the history. */
export interface Search {
  readonly words: string;
  readonly kind: Kind;
  /** The id of a workgroup; empty for all. */
  readonly workgroup: string;
  /** The first and the last day, as `2026-01-31`; empty for no bound. */
  readonly from: string;
  readonly to: string;
}

export const EVERYTHING: Search = { words: '', kind: 'all', workgroup: '', from: '', to: '' };

/** How many calls a page has. */
export const PAGE = 50;

/** The path of a page. Days are those of the place where the reader is. */
export function pathOf(search: Search, before?: string): string {
  const query = new URLSearchParams({ limit: String(PAGE) });
  const put = (name: string, value: string) => value !== '' && query.set(name, value);
  put('q', search.words.trim());
  put('kind', search.kind === 'all' ? '' : search.kind);
  put('workgroup', search.workgroup);
  put('from', search.from && String(midnight(search.from, 0)));
  put('until', search.to && String(midnight(search.to, 1)));
  put('before', before ?? '');
  return `/api/calls?${query.toString()}`;
}

export function isEverything(search: Search): boolean {
  return pathOf(search) === pathOf(EVERYTHING);
}

function midnight(day: string, daysLater: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).getTime();
}
