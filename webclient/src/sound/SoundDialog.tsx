import { Button, Modal, Switch } from '@mantine/core';
import { IconBell, IconEar, IconHeadphones, IconMicrophone } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { t } from '../language/language';
import { find } from '../media/devices';
import { mayChooseOutput } from '../media/outputs';
import type { ConsoleSession, ConsoleView } from '../phone/consoleSession';
import { DeviceSelect } from './DeviceSelect';
import { LevelMeter } from './LevelMeter';
import classes from './SoundDialog.module.css';
import { useConnected } from './useConnected';
import { useHearYourself } from './useHearYourself';

interface SoundDialogProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
  readonly onClose: () => void;
}

/** Which microphone, loudspeaker and ringer this browser uses, and whether they work. */
export default function SoundDialog({ session, view, onClose }: SoundDialogProps) {
  const choices = useSyncExternalStore(
    (listener) => session.sound.subscribe(listener),
    () => session.sound.choices,
  );
  const { microphones, outputs } = useConnected();
  const track = view.microphone.kind === 'usable' ? view.microphone.track : null;
  const speaker = choices.speaker && find(choices.speaker, outputs);
  const rehearsal = useHearYourself(track, speaker?.id ?? '');
  const outputsFixed = !mayChooseOutput();
  return (
    <Modal opened onClose={onClose} title={t('sound.title')} centered data-testid="sound-dialog">
      <div className={classes.dialog}>
        <div className={classes.group}>
          <DeviceSelect
            label={t('sound.microphone')}
            icon={<IconMicrophone size={18} />}
            devices={microphones}
            chosen={choices.microphone}
            onChoose={(microphone) => session.sound.change({ microphone })}
            testId="sound-microphone"
          />
          <LevelMeter track={track} />
          <Switch
            label={t('sound.cancelEcho')}
            checked={choices.cancelEcho}
            onChange={({ currentTarget }) => session.sound.change({ cancelEcho: currentTarget.checked })}
            data-testid="sound-echo"
          />
          <Switch
            label={t('sound.suppressNoise')}
            checked={choices.suppressNoise}
            onChange={({ currentTarget }) => session.sound.change({ suppressNoise: currentTarget.checked })}
            data-testid="sound-noise"
          />
        </div>
        <div className={classes.withTry}>
          <DeviceSelect
            label={t('sound.speaker')}
            icon={<IconHeadphones size={18} />}
            devices={outputs}
            chosen={choices.speaker}
            disabled={outputsFixed}
            onChoose={(chosen) => session.sound.change({ speaker: chosen })}
            testId="sound-speaker"
          />
          <Button
            variant={rehearsal.state === 'idle' ? 'default' : 'light'}
            color={rehearsal.state === 'listening' ? 'brass' : 'cord'}
            leftSection={<IconEar size={18} />}
            disabled={!track || view.stage !== 'idle'}
            onClick={rehearsal.start}
            data-testid="sound-hear-yourself"
            data-state={rehearsal.state}
          >
            {t(`sound.${rehearsal.state}`)}
          </Button>
        </div>
        <div className={classes.withTry}>
          <DeviceSelect
            label={t('sound.ringer')}
            icon={<IconBell size={18} />}
            devices={outputs}
            chosen={choices.ringer}
            disabled={outputsFixed}
            onChoose={(ringer) => session.sound.change({ ringer })}
            testId="sound-ringer"
          />
          <Button variant="default" onClick={() => session.sampleRing()} data-testid="sound-ring">
            {t('sound.ringOnce')}
          </Button>
        </div>
        <p className={classes.hint}>{outputsFixed ? t('sound.outputsFixed') : t('sound.ringerHint')}</p>
        {/* In a tab of its own, so that this console goes on. */}
        <a className={classes.check} href="/check" target="_blank" rel="noreferrer" data-testid="check-open">
          {t('sound.check')}
        </a>
      </div>
    </Modal>
  );
}
