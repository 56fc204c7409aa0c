import { Button, SegmentedControl } from '@mantine/core';
import { IconArrowsExchange, IconEarOff } from '@tabler/icons-react';
import { t } from '../language/language';
import type { Listening } from '../protocol/messages';
import { callerTitle } from '../kit/callerName';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import type { ConsoleSession } from './consoleSession';
import classes from './CallCard.module.css';
import { LISTEN_MODES, type ListenMode } from './listenMode';

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
    <section className={classes.card} aria-label={t('phone.colleaguesCall')} data-testid="listening" data-mode={mode}>
      <div className={classes.head}>
        <h2>{name}</h2>
        <p>{t('phone.talksWith', { caller: callerTitle(listening) })}</p>
      </div>
      <SegmentedControl
        fullWidth
        classNames={{ root: classes.modes }}
        aria-label={t('phone.takePart')}
        data={LISTEN_MODES.map((value) => ({ value, label: t(`phone.listen.${value}.label`) }))}
        value={mode}
        onChange={(value) => session.listen(agent, value)}
        data-testid="listen-mode"
      />
      <p className={classes.heardBy} role="status" data-testid="heard-by">
        {t(listening.telling ? 'phone.listen.telling' : `phone.listen.${mode}.heardBy`)}
      </p>
      <div className={classes.answer}>
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={18} />}
          onClick={() => session.takeOver(agent)}
          data-testid="take-over"
        >
          {t('phone.takeOver')}
        </Button>
        <Button
          color="lamp"
          leftSection={<IconEarOff size={18} />}
          aria-keyshortcuts={KEYS.hangUp}
          onClick={leave}
          data-testid="listen-no-more"
        >
          {t('phone.leave')}
        </Button>
      </div>
    </section>
  );
}
