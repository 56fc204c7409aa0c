import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { t } from '../language/language';
import type { DialTest } from '../protocol/messages';
import classes from './DialBox.module.css';
import type { DialAnswer } from './useDialTest';
import { price, verdict } from './verdict';

/** What the dial plan says, and behind a fold why. */
export function DialReasons({ answer }: { readonly answer: DialAnswer }) {
  switch (answer.kind) {
    case 'none':
      return null;
    case 'asking':
      return <p className={classes.quiet}>{t('dial.asking')}</p>;
    case 'failed':
      return (
        <p className={classes.verdict} data-kind="refused" role="status" data-testid="dial-verdict">
          <IconCircleX size={18} stroke={1.8} aria-hidden />
          <span>{answer.words}</span>
        </p>
      );
    case 'told':
      return <Told test={answer.test} />;
  }
}

function Told({ test }: { readonly test: DialTest }) {
  const kind = test.inside !== '' ? 'out' : test.refusal !== '' ? 'refused' : test.emergency ? 'emergency' : 'out';
  const Icon = { refused: IconCircleX, emergency: IconAlertTriangle, out: IconCircleCheck }[kind];
  return (
    <>
      <p className={classes.verdict} data-kind={kind} role="status" data-testid="dial-verdict">
        <Icon size={18} stroke={1.8} aria-hidden />
        <span>
          {verdict(test)}
          {price(test) !== '' && <small>{price(test)}</small>}
        </span>
      </p>
      {(test.tried.length > 0 || test.limits.length > 0) && (
        <details className={classes.why}>
          <summary data-testid="dial-why">{t('dial.why')}</summary>
          {test.e164 !== '' && test.e164 !== test.number && (
            <p className={classes.quiet}>{t('dial.thatIs', { number: test.e164 })}</p>
          )}
          <ol>
            {test.tried.map((tried) => (
              <li key={tried.rule} data-matched={tried.matched} data-testid="dial-rule">
                <strong>{tried.rule}</strong>
                <span>{tried.why}</span>
              </li>
            ))}
          </ol>
          {test.permission !== '' && (
            <p className={classes.quiet}>{t('dial.needs', { permission: test.permission })}</p>
          )}
          {test.limits.length > 0 && (
            <ul className={classes.limits}>
              {test.limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          )}
        </details>
      )}
    </>
  );
}
