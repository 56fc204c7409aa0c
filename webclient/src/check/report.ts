import { t } from '../language/language';
import { CHECKS, type Findings, type Grade } from './findings';

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
    return `${MARKS[grade]} ${t(`check.name.${name}`)}: ${words || t('check.report.notTried')}${detail ? ` (${detail})` : ''}`;
  });
  return [t('check.report.title', { page, when: when.toISOString() }), browser, '', ...lines].join('\n');
}
