/** A part of a text: an address that a click may open, or other words. */
export interface Part {
  readonly words: string;
  readonly link: boolean;
}

/** Addresses of web pages, without what ends the sentence around them. */
const LINK = /https?:\/\/[^\s<>"']*[^\s<>"'.,:;!?)\]}]/g;

/** The parts of a text, in their order; together they are the text. */
export function linked(text: string): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(LINK)) {
    parts.push({ words: text.slice(end, index), link: false }, { words, link: true });
    end = index + words.length;
  }
  parts.push({ words: text.slice(end), link: false });
  return parts.filter(({ words }) => words !== '');
}
