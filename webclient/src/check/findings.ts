import { t } from '../language/language';

/** How one thing that was looked at came out. */
export type Grade = 'waiting' | 'running' | 'good' | 'fair' | 'bad' | 'skipped';

export interface Finding {
  readonly grade: Grade;
  /** What was found, in words. */
  readonly words: string;
  /** What it means and what to do; empty when nothing is to be done. */
  readonly remedy: string;
  /** For the administrator. */
  readonly detail: string;
}

export const CHECKS = [
  'microphone',
  'speaker',
  'socket',
  'direct',
  'relay-udp',
  'relay-tcp',
  'relay-tls',
  'quality',
  'bandwidth',
] as const;

export type CheckName = (typeof CHECKS)[number];

export type Findings = Readonly<Record<CheckName, Finding>>;

export const WAITING: Finding = { grade: 'waiting', words: '', remedy: '', detail: '' };

export function running(words: string): Finding {
  return { grade: 'running', words, remedy: '', detail: '' };
}

export function good(words: string, detail = ''): Finding {
  return { grade: 'good', words, remedy: '', detail };
}

export function skipped(words: string): Finding {
  return { grade: 'skipped', words, remedy: '', detail: '' };
}

export function allWaiting(): Findings {
  return Object.fromEntries(CHECKS.map((name) => [name, WAITING])) as Record<CheckName, Finding>;
}

/** How this computer does as a whole. */
export interface Verdict {
  readonly grade: 'running' | 'good' | 'fair' | 'bad';
  readonly words: string;
}

/** Sound has four ways, and one is enough. */
export function verdict(findings: Findings): Verdict {
  const ways = [findings.direct, findings['relay-udp'], findings['relay-tcp'], findings['relay-tls']];
  const others = [findings.microphone, findings.speaker, findings.socket, findings.quality, findings.bandwidth];
  if ([...ways, ...others].some(({ grade }) => grade === 'running')) {
    return { grade: 'running', words: t('check.verdict.running') };
  }
  const soundPasses = ways.some(({ grade }) => grade === 'good');
  if (!soundPasses || others.some(({ grade }) => grade === 'bad')) {
    return { grade: 'bad', words: t('check.verdict.bad') };
  }
  if (findings.direct.grade !== 'good' || others.some(({ grade }) => grade === 'fair')) {
    return { grade: 'fair', words: t('check.verdict.fair') };
  }
  return { grade: 'good', words: t('check.verdict.good') };
}
