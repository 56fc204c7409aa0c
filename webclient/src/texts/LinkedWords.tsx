import { linked } from './linked';

/** What somebody has written, with its addresses of web pages to be opened. */
export function LinkedWords({ text }: { readonly text: string }) {
  return linked(text).map(({ words, link }, index) =>
    link ? (
      <a key={index} href={words} target="_blank" rel="noopener noreferrer">
        {words}
      </a>
    ) : (
      words
    ),
  );
}
