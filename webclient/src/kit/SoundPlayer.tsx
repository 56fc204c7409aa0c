import { ActionIcon, Button } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { perLanguage, t } from '../language/language';
import { showProblem } from './notices';
import { usePlaybackSpeed } from './playbackSpeed';
import { duration } from './time';
import classes from './SoundPlayer.module.css';
import { WaveBars } from './WaveBars';

interface SoundPlayerProps {
  readonly src: string;
  readonly lengthMillis: number;
  /** What it is, for those who do not see the page. */
  readonly label: string;
  readonly onPlayed?: () => void;
  /** Where the gateway tells how loud it is in the course of time; without it, a plain line is shown. */
  readonly waveform?: string;
  /** In front of `-play` and `-position`. */
  readonly testId: string;
}

const NUMBER = perLanguage((locale) => new Intl.NumberFormat(locale));

/** Plays one sound; loads it only when asked to. */
export function SoundPlayer({ src, lengthMillis, label, onPlayed, waveform, testId }: SoundPlayerProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const [playing, setPlaying] = useState(false);
  const [position, setPosition] = useState(0);
  const [speed, changeSpeed] = usePlaybackSpeed();

  useEffect(() => {
    if (audio.current) {
      // What is loaded later begins with the default.
      audio.current.defaultPlaybackRate = speed;
      audio.current.playbackRate = speed;
    }
  }, [speed]);

  const played = Math.min(position, lengthMillis) / Math.max(1, lengthMillis);
  const toggle = () => {
    if (playing) {
      audio.current?.pause();
    } else {
      audio.current?.play().then(onPlayed, complain);
    }
  };
  const seek = (millis: number) => {
    setPosition(millis);
    if (audio.current) {
      audio.current.currentTime = millis / 1_000;
    }
  };

  return (
    <div className={classes.player}>
      <audio
        ref={audio}
        src={src}
        preload="none"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPosition(0)}
        onTimeUpdate={(event) => setPosition(event.currentTarget.currentTime * 1_000)}
      />
      <ActionIcon
        variant={playing ? 'filled' : 'light'}
        radius="xl"
        size={38}
        aria-label={playing ? t('kit.pause', { what: label }) : t('kit.play', { what: label })}
        onClick={toggle}
        data-testid={`${testId}-play`}
      >
        {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
      </ActionIcon>
      <div className={classes.track} data-wave={waveform !== undefined}>
        {waveform !== undefined && <WaveBars path={waveform} played={played} />}
        <input
          type="range"
          min={0}
          max={Math.max(1, lengthMillis)}
          step={100}
          value={Math.min(position, lengthMillis)}
          aria-label={t('kit.position', { what: label })}
          aria-valuetext={t('kit.positionOf', { position: duration(position), length: duration(lengthMillis) })}
          onChange={(event) => seek(event.currentTarget.valueAsNumber)}
          style={{ ['--played' as string]: `${100 * played}%` }}
          data-testid={`${testId}-position`}
        />
      </div>
      <span className={classes.time}>{duration(playing || position > 0 ? position : lengthMillis)}</span>
      <Button
        className={classes.speed}
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={t('kit.speed', { speed: NUMBER().format(speed) })}
        onClick={changeSpeed}
        data-testid={`${testId}-speed`}
      >
        {NUMBER().format(speed)}×
      </Button>
    </div>
  );
}

function complain(): void {
  showProblem(t('kit.notPlayed'), t('kit.notPlayedRemedy'));
}
