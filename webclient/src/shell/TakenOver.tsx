import { Button } from '@mantine/core';
import { Logo } from '../kit/Logo';
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
      <h1>This console is resting</h1>
      <p>
        {reason || 'Another console of yours took over'}. Calls and sound are there now. You can close this tab, or
        bring the work back here.
      </p>
      <Button onClick={onUse} autoFocus data-testid="use-this-console">
        Use this one
      </Button>
    </main>
  );
}
