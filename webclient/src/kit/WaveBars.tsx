import { useInViewport } from '@mantine/hooks';
import { useState } from 'react';
import type { Waveform } from '../protocol/messages';
import classes from './SoundPlayer.module.css';
import { useFetched } from './useFetched';

interface WaveBarsProps {
  /** Where the gateway tells how loud the sound is. */
  readonly path: string;
  /** How much of it has been played, 0–1. */
  readonly played: number;
}

const BARS = 64;
const FLAT: readonly number[] = new Array<number>(BARS).fill(0);
/** Of the height: silence is seen as a line. */
const LEAST_PERCENT = 6;

/** How loud a sound is in the course of time; read when it comes into view. */
export function WaveBars({ path, played }: WaveBarsProps) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [seen, setSeen] = useState(false);
  if (inViewport && !seen) {
    setSeen(true);
  }
  return (
    <div ref={ref} className={classes.wave} aria-hidden="true">
      {seen ? <FetchedBars path={path} played={played} /> : <Bars bars={FLAT} played={played} />}
    </div>
  );
}

function FetchedBars({ path, played }: WaveBarsProps) {
  const { data } = useFetched<Waveform>(path);
  return <Bars bars={data?.bars ?? FLAT} played={played} />;
}

function Bars({ bars, played }: { readonly bars: readonly number[]; readonly played: number }) {
  return (
    <svg viewBox={`0 0 ${2 * bars.length} 100`} preserveAspectRatio="none" data-testid="wave">
      {bars.map((loudness, index) => {
        const height = Math.max(LEAST_PERCENT, loudness);
        return (
          <rect
            key={index}
            x={2 * index}
            y={(100 - height) / 2}
            width={1.2}
            height={height}
            data-played={index < played * bars.length}
          />
        );
      })}
    </svg>
  );
}
