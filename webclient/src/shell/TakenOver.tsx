import { Button } from '@mantine/core';
import { Logo } from '../kit/Logo';
import { t } from '../language/language';
import classes from './Entrance.module.css';

interface TakenOverProps {
  readonly reason: string;
  readonly onUse: () => void;
}

/** What the older of two consoles shows. It comes back only when told to, or the two would take turns for ever. */
export function TakenOver({ reason, onUse }: TakenOverProps) {
  return (
    <main className={classes.unreachable} data-testid="taken-over">
      <Logo size={48} />
      <h1>{t('shell.resting')}</h1>
      <p>{t('shell.restingWords', { reason: reason || t('shell.takenOver') })}</p>
      <Button onClick={onUse} autoFocus data-testid="use-this-console">
        {t('shell.useThisConsole')}
      </Button>
    </main>
  );
}
