import { Button } from '@mantine/core';
import { IconDialpad, IconMicrophone, IconMicrophoneOff, IconPhoneOff } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../language/language';
import type { OwnCall } from '../protocol/messages';
import { KEYS, TONES } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { Elapsed } from '../kit/Elapsed';
import classes from './CallCard.module.css';
import { connectedWords } from './connectedWords';
import type { ConsoleSession, ConsoleView } from './consoleSession';
import { CordPicture } from './CordPicture';
import { DialPad } from './DialPad';
import { CallQuality, QualityWarning } from '../quality/CallQuality';
import { NO_SOUND } from '../quality/soundHistory';
import { VideoPanel } from '../video/VideoPanel';

interface OwnCallCardProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  readonly own: OwnCall;
}

/** A call that this person makes to a colleague, without a caller in hand. */
export function OwnCallCard({ session, view, own }: OwnCallCardProps) {
  const { muted } = view;
  const quality = view.quality.call === own.id ? view.quality : NO_SOUND;
  const [keys, setKeys] = useState(false);
  const mute = () => session.move((phone) => phone.mute(!muted));
  const hangUp = () => session.move((phone) => phone.hangUpOwn());
  const press = (key: string) => session.move((phone) => phone.press(key));
  const toggle = () => setKeys(!keys);
  useShortcut(KEYS.mute, true, mute);
  useShortcut(KEYS.keypad, true, toggle);
  useShortcut(KEYS.hangUp, true, hangUp);
  useShortcut(TONES, true, press);
  return (
    <section
      className={classes.card}
      aria-label={t('phone.yourCall')}
      data-answered={own.answered}
      data-testid="own-call"
    >
      <CordPicture stage={own.answered ? 'talking' : 'ringing'} />
      <div className={classes.head}>
        <h2 data-testid="own-call-name">{own.name}</h2>
        <p>{own.name === own.number ? t('phone.fromConsole') : own.number}</p>
      </div>
      <div className={classes.timer}>
        <Elapsed since={own.since} clock={session.clock} />
        <small role="status" data-testid="own-call-state">
          {own.answered ? (muted ? t('phone.youAreNotHeard') : connectedWords(view.soundDirect)) : t('phone.calling')}
        </small>
      </div>
      {own.answered && <CallQuality history={quality} other={own.name} />}
      <div className={classes.controls}>
        <Button
          variant={muted ? 'filled' : 'default'}
          color="brass"
          px="xs"
          leftSection={muted ? <IconMicrophoneOff size={18} /> : <IconMicrophone size={18} />}
          aria-pressed={muted}
          aria-keyshortcuts={KEYS.mute}
          onClick={mute}
          data-testid="mute"
        >
          {muted ? t('phone.unmute') : t('phone.mute')}
        </Button>
        <Button
          variant={keys ? 'light' : 'default'}
          px="xs"
          leftSection={<IconDialpad size={18} />}
          aria-expanded={keys}
          aria-keyshortcuts={KEYS.keypad}
          onClick={toggle}
          data-testid="dialpad-toggle"
        >
          {t('phone.keys')}
        </Button>
      </div>
      <Button
        fullWidth
        size="lg"
        color="lamp"
        leftSection={<IconPhoneOff size={22} />}
        aria-keyshortcuts={KEYS.hangUp}
        onClick={hangUp}
        data-testid="own-call-hangup"
      >
        {t('phone.hangUp')}
      </Button>
      <QualityWarning history={quality} other={own.name} />
      <VideoPanel pictures={view.pictures} onShow={(what) => session.show(what)} />
      {keys && <DialPad disabled={false} onPress={press} />}
    </section>
  );
}
