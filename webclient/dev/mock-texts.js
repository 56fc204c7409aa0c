const MINUTE = 60_000;

const texts = [];
write('', '', 'Hello! My order is L-20417.', 2.6);
write(
  '',
  '',
  'Two of the six lanterns came with broken glass, I have photographs: https://photos.example/l-20417',
  2.4,
);

/** What was written in the mock's call from the web page. */
export function written() {
  return texts;
}

/** @param author empty for the caller */
export function write(author, name, words, minutesAgo = 0) {
  const text = { number: texts.length + 1, author, name, words, at: Date.now() - minutesAgo * MINUTE };
  texts.push(text);
  return text;
}
