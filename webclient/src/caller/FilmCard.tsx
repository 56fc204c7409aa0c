import { useEffect, useRef, useState } from 'react';
import { t } from '../language/language';
import type { Film } from '../protocol/messages';
import classes from './FilmCard.module.css';

interface FilmCardProps {
  readonly film: Film;
  /** Whether the call plays nothing but music at the moment, in whose place the film is heard. */
  readonly music: boolean;
  /** Told whether the film is heard instead of the call. */
  readonly onHeard: (heard: boolean) => void;
}

/** The workgroup's film, for as long as the line lasts. Where it cannot be shown, the music of the call is there. */
export function FilmCard({ film, music, onHeard }: FilmCardProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [playing, setPlaying] = useState(false);
  const [unusable, setUnusable] = useState(false);
  const heard = playing && music && !unusable;

  useEffect(() => {
    if (video.current) {
      video.current.muted = !music;
    }
  }, [music]);
  useEffect(() => {
    onHeard(heard);
    return () => onHeard(false);
  }, [heard, onHeard]);

  if (unusable) {
    return null;
  }
  return (
    <video
      ref={video}
      className={classes.film}
      src={film.video}
      autoPlay
      loop
      playsInline
      controls
      controlsList="nodownload noremoteplayback"
      disablePictureInPicture
      onPlaying={() => setPlaying(true)}
      onPause={() => setPlaying(false)}
      onError={() => setUnusable(true)}
      data-testid="film"
    >
      {film.captions !== '' && <track kind="captions" src={film.captions} label={t('caller.captions')} default />}
    </video>
  );
}
