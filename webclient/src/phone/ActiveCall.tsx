import { Button } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconDialpad,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Call } from '../protocol/messages';
import type { ConsoleSession, ConsoleView } from './consoleSession';
import { Elapsed } from '../kit/Elapsed';
import { KEYS, TONES } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { ConsultPanel } from './ConsultPanel';
import { speaksInOwnCall } from './ownCall';
import classes from './CallCard.module.css';
import { DialPad } from './DialPad';
import type { Stage } from './phone';
import { TransferBox } from './TransferBox';
import { CallQuality } from '../quality/CallQuality';

interface ActiveCallProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  readonly call: Call;
}

export function ActiveCall({ session, view, call }: ActiveCallProps) {
  const { stage, muted } = view;
  const [open, setOpen] = useState<'keys' | 'transfer' | null>('keys');
  const ending = stage === 'hanging-up';
  const held = stage === 'held' || stage === 'resuming';
  const mayMute = !ending && !call.atTelephone;
  const mayHold = stage === 'talking' || stage === 'held';
  const mute = () => session.move((phone) => phone.mute(!muted));
  const hold = () => session.move((phone) => (held ? phone.resume() : phone.hold()));
  const own = view.desk?.own ?? null;
  const hangUp = () => session.move((phone) => (own ? phone.hangUpOwn() : phone.hangUp()));
  const press = (key: string) => session.move((phone) => phone.press(key));
  const toggle = (what: 'keys' | 'transfer') => () => setOpen(open === what ? null : what);
  useShortcut(KEYS.mute, mayMute, mute);
  useShortcut(KEYS.hold, mayHold && !own, hold);
  useShortcut(KEYS.keypad, true, toggle('keys'));
  useShortcut(KEYS.transfer, !own, toggle('transfer'));
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
        <small>{call.callback ? 'Calling back' : stageWords(stage, muted, call.atTelephone)}</small>
      </div>
      {view.quality.call === call.id && <CallQuality history={view.quality} />}
      {call.joinedBy.length > 0 && (
        <p className={classes.joined} role="status" data-testid="joined-by">
          {call.joinedBy.join(' and ')} {call.joinedBy.length > 1 ? 'talk' : 'talks'} with you
        </p>
      )}
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
          {muted ? 'Unmute' : 'Mute'}
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
            {held ? 'Resume' : 'Hold'}
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
          Keys
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
            Transfer
          </Button>
        )}
      </div>
      <Button
        fullWidth
        size="lg"
        color="lamp"
        leftSection={<IconPhoneOff size={22} />}
        loading={ending}
        aria-keyshortcuts={KEYS.hangUp}
        onClick={hangUp}
        data-testid="hangup"
      >
        {own ? 'End the consultation' : 'Hang up'}
      </Button>
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
    </>
  );
}

function stageWords(stage: Stage, muted: boolean, atTelephone: boolean): string {
  switch (stage) {
    case 'answering':
      return 'Connecting';
    case 'held':
    case 'holding':
      return 'The caller hears music';
    case 'restoring':
      return 'Restoring the sound; the caller hears music';
    case 'passing-on':
      return 'Passing the caller on';
    case 'hanging-up':
      return 'Ending the call';
    default:
      if (atTelephone) {
        return 'You are connected at your telephone';
      }
      return muted ? 'The caller does not hear you' : 'You are connected';
  }
}
