import { Button } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconDialpad,
  IconMessage2,
  IconMicrophone,
  IconMicrophoneOff,
  IconParking,
  IconPhoneOff,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { listOf, t } from '../language/language';
import type { Call } from '../protocol/messages';
import type { ConsoleSession, ConsoleView } from './consoleSession';
import { callerTitle } from '../kit/callerName';
import { Elapsed } from '../kit/Elapsed';
import { KEYS, TONES } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { ConsultPanel } from './ConsultPanel';
import { connectedWords } from './connectedWords';
import { speaksInOwnCall } from './ownCall';
import classes from './CallCard.module.css';
import { DialPad } from './DialPad';
import { VideoPanel } from '../video/VideoPanel';
import { TransferBox } from './TransferBox';
import { CallQuality, QualityWarning } from '../quality/CallQuality';
import { NO_SOUND } from '../quality/soundHistory';

const TextDialog = lazy(() => import('../threads/TextDialog'));

interface ActiveCallProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  /** Whether the keypad is shown only when it is asked for. */
  readonly compact: boolean;
  readonly call: Call;
}

export function ActiveCall({ session, view, call, compact }: ActiveCallProps) {
  const { stage, muted } = view;
  const [open, setOpen] = useState<'keys' | 'transfer' | null>(compact ? null : 'keys');
  const [texting, setTexting] = useState(false);
  const mayText = view.unreadThreads !== null && call.callerNumber !== '';
  const ending = stage === 'hanging-up';
  const held = stage === 'held' || stage === 'resuming';
  const mayMute = !ending && !call.atTelephone;
  const mayHold = stage === 'talking' || stage === 'held';
  const mute = () => session.move((phone) => phone.mute(!muted));
  const hold = () => session.move((phone) => (held ? phone.resume() : phone.hold()));
  const own = view.desk?.own ?? null;
  const quality = view.quality.call === call.id ? view.quality : NO_SOUND;
  const hangUp = () => session.move((phone) => (own ? phone.hangUpOwn() : phone.hangUp()));
  const park = () => session.move((phone) => phone.park());
  const press = (key: string) => session.move((phone) => phone.press(key));
  const toggle = (what: 'keys' | 'transfer') => () => setOpen(open === what ? null : what);
  useShortcut(KEYS.mute, mayMute, mute);
  useShortcut(KEYS.hold, mayHold && !own, hold);
  useShortcut(KEYS.keypad, true, toggle('keys'));
  useShortcut(KEYS.transfer, !own, toggle('transfer'));
  useShortcut(KEYS.textCaller, mayText, () => setTexting(true));
  useShortcut(KEYS.park, mayHold && !own, park);
  useShortcut(KEYS.hangUp, !ending, hangUp);
  const mayPress = stage === 'talking' || speaksInOwnCall(view.desk);
  useShortcut(TONES, mayPress, press);
  return (
    <>
      <div className={classes.timer}>
        {call.answeredAt === null ? (
          '0:00'
        ) : (
          <Elapsed since={call.answeredAt} clock={session.clock} testId="call-timer" />
        )}
        <small>{call.callback ? t('phone.callingBack') : stageWords(view, call.atTelephone)}</small>
      </div>
      <CallQuality history={quality} other={null} />
      {own && <ConsultPanel session={session} own={own} settled={mayHold} />}
      <div className={classes.controls}>
        <Button
          variant={muted ? 'filled' : 'default'}
          color="brass"
          px="xs"
          leftSection={muted ? <IconMicrophoneOff size={18} /> : <IconMicrophone size={18} />}
          aria-pressed={muted}
          disabled={!mayMute}
          aria-keyshortcuts={KEYS.mute}
          onClick={mute}
          data-testid="mute"
        >
          {muted ? t('phone.unmute') : t('phone.mute')}
        </Button>
        {!own && (
          <Button
            variant={held ? 'filled' : 'default'}
            color="brass"
            px="xs"
            leftSection={held ? <IconPlayerPlay size={18} /> : <IconPlayerPause size={18} />}
            aria-pressed={held}
            disabled={!mayHold}
            aria-keyshortcuts={KEYS.hold}
            onClick={hold}
            data-testid="hold"
          >
            {held ? t('phone.resume') : t('phone.hold')}
          </Button>
        )}
        <Button
          variant={open === 'keys' ? 'light' : 'default'}
          px="xs"
          leftSection={<IconDialpad size={18} />}
          aria-expanded={open === 'keys'}
          aria-keyshortcuts={KEYS.keypad}
          onClick={toggle('keys')}
          data-testid="dialpad-toggle"
        >
          {t('phone.keys')}
        </Button>
        {!own && (
          <Button
            variant={open === 'transfer' ? 'light' : 'default'}
            px="xs"
            leftSection={<IconArrowForwardUp size={18} />}
            aria-expanded={open === 'transfer'}
            aria-keyshortcuts={KEYS.transfer}
            onClick={toggle('transfer')}
            data-testid="transfer-toggle"
          >
            {t('phone.transfer')}
          </Button>
        )}
        {mayText && (
          <Button
            variant="default"
            px="xs"
            leftSection={<IconMessage2 size={18} />}
            aria-haspopup="dialog"
            aria-keyshortcuts={KEYS.textCaller}
            onClick={() => setTexting(true)}
            data-testid="text-caller"
          >
            {t('phone.text')}
          </Button>
        )}
      </div>
      <div className={classes.endings}>
        {!own && (
          <Button
            variant="default"
            px="xs"
            size="lg"
            leftSection={<IconParking size={18} />}
            disabled={!mayHold}
            aria-keyshortcuts={KEYS.park}
            onClick={park}
            data-testid="park"
          >
            {t('phone.park')}
          </Button>
        )}
        <Button
          size="lg"
          color="lamp"
          leftSection={<IconPhoneOff size={22} />}
          loading={ending}
          aria-keyshortcuts={KEYS.hangUp}
          onClick={hangUp}
          data-testid="hangup"
        >
          {own ? t('phone.endConsultation') : t('phone.hangUp')}
        </Button>
      </div>
      {/* What comes by itself stands below: a button that moves while somebody presses it is another one. */}
      <QualityWarning history={quality} other={null} />
      {call.joinedBy.length > 0 && (
        <p className={classes.joined} role="status" data-testid="joined-by">
          {t('phone.joinedBy', { count: call.joinedBy.length, names: listOf(call.joinedBy) })}
        </p>
      )}
      <VideoPanel pictures={view.pictures} onShow={(what) => session.show(what)} />
      {open === 'keys' && <DialPad disabled={!mayPress} onPress={press} />}
      {open === 'transfer' && !own && (
        <TransferBox
          me={view.me?.userName ?? ''}
          disabled={!mayHold}
          busy={stage === 'passing-on'}
          onTransfer={(to) => session.move((phone) => phone.transfer(to))}
          onConsult={call.atTelephone ? null : (to) => session.move((phone) => phone.consult(to))}
        />
      )}
      {texting && (
        <Suspense>
          <TextDialog
            number={call.callerNumber}
            name={callerTitle(call)}
            news={session.threads}
            onClose={() => setTexting(false)}
          />
        </Suspense>
      )}
    </>
  );
}

function stageWords({ stage, muted, soundDirect }: ConsoleView, atTelephone: boolean): string {
  switch (stage) {
    case 'answering':
      return t('phone.connecting');
    case 'held':
    case 'holding':
      return t('phone.callerHearsMusic');
    case 'restoring':
      return t('phone.restoring');
    case 'passing-on':
      return t('phone.passingOn');
    case 'hanging-up':
      return t('phone.hangingUp');
    default:
      if (atTelephone) {
        return t('phone.connectedAtTelephone');
      }
      return muted ? t('phone.notHeard') : connectedWords(soundDirect);
  }
}
