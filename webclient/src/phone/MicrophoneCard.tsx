import { Button } from '@mantine/core';
import { IconHeadphonesOff, IconMicrophoneOff, IconVolumeOff } from '@tabler/icons-react';
import type { MicrophoneState } from '../media/microphone';
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
    return (
      <section className={classes.card} role="alert" data-testid="microphone-problem">
        <IconMicrophoneOff aria-hidden="true" />
        <div>
          <strong>{microphone.problem}</strong>
          <p>{microphone.remedy}</p>
          <Button size="compact-sm" color="brass" onClick={onRetry} data-testid="microphone-retry">
            Try again
          </Button>
        </div>
      </section>
    );
  }
  if (microphone.kind === 'asking') {
    return (
      <p className={classes.asking} role="status">
        Waiting for the microphone: allow it when your browser asks.
      </p>
    );
  }
  if (soundBlocked) {
    return (
      <section className={classes.card} role="alert" data-testid="sound-blocked">
        <IconVolumeOff aria-hidden="true" />
        <div>
          <strong>Your browser holds the sound back.</strong>
          <p>Click anywhere on this page to hear.</p>
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
