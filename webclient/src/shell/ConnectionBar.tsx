import { Button } from '@mantine/core';
import { t } from '../language/language';
import type { LinkState } from '../link/consoleLink';
import classes from './ConnectionBar.module.css';

interface ConnectionBarProps {
  readonly link: LinkState;
  /** Whether the gateway was ever heard: the first connecting needs no words. */
  readonly known: boolean;
  /** Whether the sound does not come through. */
  readonly interrupted: boolean;
  readonly onConnect: () => void;
}

export function ConnectionBar({ link, known, interrupted, onConnect }: ConnectionBarProps) {
  if (!interrupted && (link === 'open' || (link === 'connecting' && !known))) {
    return null;
  }
  return (
    <div className={classes.bar} role="status" data-testid="connection-lost">
      {link === 'connecting' || link === 'open' ? (
        <span>{t('shell.connectionLost')}</span>
      ) : (
        <>
          <span>{t('shell.unreachable')}</span>
          <Button size="compact-sm" color="brass" onClick={onConnect} data-testid="connect-again">
            {t('shell.connectAgain')}
          </Button>
        </>
      )}
    </div>
  );
}
