/** What a mail program puts below an answer. */
export function quoted(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** The beginning of a mail, for a list: what somebody has written, not what stands around it. */
export function preview(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  const rule = lines.findIndex((line) => /^-{10,}$/.test(line));
  return lines
    .slice(rule + 1)
    .filter((line) => line !== '')
    .slice(0, 3)
    .join(' ');
}
