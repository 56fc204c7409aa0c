import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowsExchange, IconEarOff } from '@tabler/icons-react';
import type { Listening } from '../protocol/messages';
import { callerTitle } from '../kit/callerName';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import type { ConsoleSession } from './consoleSession';
import classes from './CallCard.module.css';
import { LISTEN_MODES, LISTEN_WORDS, type ListenMode } from './listenMode';

interface ListeningCardProps {
  readonly session: ConsoleSession;
  readonly listening: Listening;
}

/** A colleague's call in which this supervisor takes part. */
export function ListeningCard({ session, listening }: ListeningCardProps) {
  const { agent, name } = listening;
  const mode = listening.mode as ListenMode;
  const leave = () => session.listenNoMore();
  useShortcut(KEYS.hangUp, true, leave);
  return (
    <section className={classes.card} aria-label="A colleague's call" data-testid="listening" data-mode={mode}>
      <div className={classes.head}>
        <h2>{name}</h2>
        <p>talks with {callerTitle(listening)}</p>
      </div>
      <SegmentedControl
        fullWidth
        classNames={{ root: classes.modes }}
        aria-label="How you take part"
        data={LISTEN_MODES.map((value) => ({ value, label: LISTEN_WORDS[value].label }))}
        value={mode}
        onChange={(value) => session.listen(agent, value)}
        data-testid="listen-mode"
      />
      <p className={classes.heardBy} role="status" data-testid="heard-by">
        {LISTEN_WORDS[mode].heardBy}
      </p>
      <div className={classes.answer}>
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={18} />}
          onClick={() => session.takeOver(agent)}
          data-testid="take-over"
        >
          Take over
        </Button>
        <Button
          color="lamp"
          leftSection={<IconEarOff size={18} />}
          aria-keyshortcuts={KEYS.hangUp}
          onClick={leave}
          data-testid="listen-no-more"
        >
          Leave
        </Button>
      </div>
    </section>
  );
}
