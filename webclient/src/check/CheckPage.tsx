import { Button } from '@mantine/core';
import { IconCopy, IconPlayerPlay, IconStethoscope } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Logo } from '../kit/Logo';
import { ThemeToggle } from '../kit/ThemeToggle';
import { showFailure } from '../kit/notices';
import { t } from '../language/language';
import { LanguageChoice } from '../language/LanguageChoice';
import { RingTone } from '../media/ringTone';
import { LevelMeter } from '../sound/LevelMeter';
import { CheckLine } from './CheckLine';
import classes from './CheckPage.module.css';
import { CheckRun } from './checkRun';
import { CHECKS, type Findings, verdict } from './findings';
import { reportOf } from './report';

/** Looks this computer over like a doctor: what calls need, line by line. */
export default function CheckPage() {
  const [run] = useState(() => new CheckRun());
  const [tone] = useState(() => new RingTone());
  const [played, setPlayed] = useState(false);
  const view = useSyncExternalStore(
    (listener) => run.subscribe(listener),
    () => run.view,
  );
  useEffect(
    () => () => {
      run.close();
      tone.close();
    },
    [run, tone],
  );
  const play = () => {
    tone.prepare();
    setTimeout(() => tone.once(), 100);
    setPlayed(true);
  };
  const { findings, state } = view;
  const summary = state === 'idle' ? null : verdict(state === 'running' ? unfinished(findings) : findings);
  return (
    <div className={classes.page}>
      <header className={classes.corner}>
        <a href={`/${location.search}`} className={classes.home}>
          <Logo size={32} />
          <span>Cordboard</span>
        </a>
        <LanguageChoice />
        <ThemeToggle />
      </header>
      <main className={classes.sheet}>
        <h1>{t('check.title')}</h1>
        <p className={classes.lead}>{t('check.lead')}</p>
        <Button
          size="md"
          leftSection={<IconStethoscope size={20} />}
          loading={state === 'running'}
          onClick={() => void run.start().catch(showFailure)}
          data-testid="check-start"
        >
          {state === 'done' ? t('check.again') : t('check.start')}
        </Button>
        <p className={classes.verdict} data-grade={summary?.grade} role="status" data-testid="check-verdict">
          {summary?.words}
        </p>
        {state !== 'idle' && (
          <ul className={classes.lines} aria-label={t('check.found')}>
            {CHECKS.map((name) => (
              <CheckLine key={name} name={name} finding={findings[name]}>
                {name === 'microphone' && view.microphone && <LevelMeter track={view.microphone} />}
                {name === 'speaker' && (
                  <div className={classes.try}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      leftSection={<IconPlayerPlay size={16} />}
                      onClick={play}
                      data-testid="check-play"
                    >
                      {t('check.play')}
                    </Button>
                    {played && (
                      <>
                        <Button size="compact-sm" onClick={() => run.heard(true)} data-testid="check-heard">
                          {t('check.hear')}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="gray"
                          onClick={() => run.heard(false)}
                          data-testid="check-unheard"
                        >
                          {t('check.hearNothing')}
                        </Button>
                      </>
                    )}
                  </div>
                )}
              </CheckLine>
            ))}
          </ul>
        )}
        {state === 'done' && <Report findings={findings} />}
      </main>
    </div>
  );
}

/** While the check goes on, nothing can be said of the whole. */
function unfinished(findings: Findings): Findings {
  return { ...findings, bandwidth: { ...findings.bandwidth, grade: 'running' } };
}

function Report({ findings }: { readonly findings: Findings }) {
  const [when] = useState(() => new Date());
  const [copied, setCopied] = useState(false);
  const text = reportOf(findings, when, location.origin, navigator.userAgent);
  const copy = () => {
    navigator.clipboard.writeText(text).then(() => setCopied(true), showFailure);
  };
  return (
    <section className={classes.report} aria-label={t('check.forAdministrator')}>
      <header>
        <h2>{t('check.forNetwork')}</h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={16} />}
          onClick={copy}
          data-testid="check-copy"
        >
          {copied ? t('check.copied') : t('check.copy')}
        </Button>
      </header>
      {/* WCAG 2.1.1: what scrolls must be reached by key. */}
      <pre tabIndex={0} data-testid="check-report">
        {text}
      </pre>
    </section>
  );
}
