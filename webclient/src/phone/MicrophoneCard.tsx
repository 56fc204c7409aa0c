import { Button } from '@mantine/core';
import { IconHeadphonesOff, IconMicrophoneOff, IconVolumeOff } from '@tabler/icons-react';
import { t } from '../language/language';
import { explain, type MicrophoneState } from '../media/microphone';
import classes from './MicrophoneCard.module.css';

interface MicrophoneCardProps {
  readonly microphone: MicrophoneState;
  /** About chosen devices that are not connected; null when all are there. */
  readonly missing: string | null;
  readonly soundBlocked: boolean;
  readonly onRetry: () => void;
}

/** Speaks up only when something stands between this person and being heard, or hearing. */
export function MicrophoneCard({ microphone, missing, soundBlocked, onRetry }: MicrophoneCardProps) {
  if (microphone.kind === 'unusable') {
    const { problem, remedy } = explain(microphone.trouble);
    return (
      <section className={classes.card} role="alert" data-testid="microphone-problem">
        <IconMicrophoneOff aria-hidden="true" />
        <div>
          <strong>{problem}</strong>
          <p>{remedy}</p>
          <Button size="compact-sm" color="brass" onClick={onRetry} data-testid="microphone-retry">
            {t('kit.tryAgain')}
          </Button>
        </div>
      </section>
    );
  }
  if (microphone.kind === 'asking') {
    return (
      <p className={classes.asking} role="status">
        {t('phone.allowMicrophone')}
      </p>
    );
  }
  if (soundBlocked) {
    return (
      <section className={classes.card} role="alert" data-testid="sound-blocked">
        <IconVolumeOff aria-hidden="true" />
        <div>
          <strong>{t('phone.soundBlocked')}</strong>
          <p>{t('phone.soundBlockedRemedy')}</p>
        </div>
      </section>
    );
  }
  if (missing !== null) {
    return (
      <p className={classes.missing} role="status" data-testid="sound-missing">
        <IconHeadphonesOff size={20} aria-hidden="true" />
        {missing}
      </p>
    );
  }
  return null;
}
