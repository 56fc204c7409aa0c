/**
 * The first of the wanted languages that is spoken, by RFC 4647, section 3.4 (Lookup): who wants `de-AT` is content with
 * `de`.
 *
 * @param wanted best first, as in `navigator.languages`
 */
export function firstSpoken(wanted: readonly string[], spoken: readonly string[]): string | undefined {
  return wanted.flatMap(shorter).find((range) => spoken.includes(range));
}

/** @returns `zh-Hant-TW`, `zh-Hant`, `zh` */
function shorter(tag: string): string[] {
  const parts = tag.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
