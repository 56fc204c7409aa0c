import type { Colleague } from '../protocol/messages';

/** How a colleague with an extension stands in the list, such as `Nina Example (202)`. */
export function listed(colleague: Colleague): string {
  return `${colleague.name} (${colleague.extension})`;
}

/**
 * What is dialled for what was typed or chosen: the extension of a colleague, or a number without its blanks and
 * brackets.
 *
 * @returns empty when it is neither
 */
export function transferTarget(typed: string, colleagues: readonly Colleague[]): string {
  const wanted = typed.trim().toLowerCase();
  const named = colleagues.filter(
    (colleague) => listed(colleague).toLowerCase() === wanted || colleague.name.toLowerCase() === wanted,
  );
  if (named.length === 1 && named[0]) {
    return named[0].extension;
  }
  const number = typed.replace(/[\s().-]/g, '');
  return /^\+?[0-9*#]+$/.test(number) ? number : '';
}
