import { briefly, roughly, useTicking } from '../kit/time';
import { t } from '../language/language';
import type { Due } from './due';
import classes from './Threads.module.css';

interface DueMarkProps {
  readonly due: Due;
  readonly clock: { now(): number };
}

/** Until when something is due, or for how long it has been overdue. */
export function DueMark({ due, clock }: DueMarkProps) {
  const { what, at } = due;
  const overdue = useTicking(() => String(clock.now() > at)) === 'true';
  const words = useTicking(() =>
    clock.now() > at
      ? t(`threads.overdue.${what}`, { duration: roughly(clock.now() - at) })
      : t(`threads.due.${what}`, { when: briefly(at) }),
  );
  return (
    <span className={classes.due} data-overdue={overdue} data-testid="thread-due">
      {words}
    </span>
  );
}
