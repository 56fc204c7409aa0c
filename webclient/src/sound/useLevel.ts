import { useEffect, useState } from 'react';

const QUIETEST_DB = -60;
const LOUDEST_DB = -6;

/** How loud a microphone is, 0 to 1, several times a second; 0 without one. */
export function useLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);

  useEffect(() => {
    if (!track) {
      return undefined;
    }
    // A clone is heard also while the call sends silence.
    const listening = track.clone();
    listening.enabled = true;
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: 1024 });
    new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([listening]) }).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let frame = 0;
    const look = () => {
      analyser.getFloatTimeDomainData(samples);
      setLevel(loudness(samples));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => {
      cancelAnimationFrame(frame);
      listening.stop();
      void context.close();
    };
  }, [track]);

  return track ? level : 0;
}

/** The root mean square in decibels of full scale, brought to 0–1 between a quiet room and a shout; in steps of 1 %. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power + Number.EPSILON);
  const part = (decibels - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB);
  return Math.round(100 * Math.min(1, Math.max(0, part))) / 100;
}
