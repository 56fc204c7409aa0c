import { CHECKS, type Findings, TITLES, type Grade } from './findings';

const MARKS: Readonly<Record<Grade, string>> = {
  waiting: '[ ]',
  running: '[ ]',
  good: '[ok]',
  fair: '[!]',
  bad: '[X]',
  skipped: '[-]',
};

/** The whole check in text, for whoever looks after the network. */
export function reportOf(findings: Findings, when: Date, page: string, browser: string): string {
  const lines = CHECKS.map((name) => {
    const { grade, words, detail } = findings[name];
    return `${MARKS[grade]} ${TITLES[name]}: ${words || 'not tried'}${detail ? ` (${detail})` : ''}`;
  });
  return [`Cordboard check of ${page}, ${when.toISOString()}`, browser, '', ...lines].join('\n');
}
