import { Button } from '@mantine/core';
import { IconScreenShare, IconScreenShareOff, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { t } from '../language/language';
import type { Pictures, Shown } from '../media/pictures';
import classes from './VideoPanel.module.css';

interface VideoPanelProps {
  readonly pictures: Pictures;
  /** Called with what is to be shown from now on; null for nothing. */
  readonly onShow: (what: Shown | null) => void;
}

/** The pictures of the two who talk, and what this person shows. */
export function VideoPanel({ pictures, onShow }: VideoPanelProps) {
  const { possible, shown, own, theirs } = pictures;
  if (!possible && !shown) {
    return null;
  }
  return (
    <section className={classes.panel} aria-label={t('video.title')} data-testid="video">
      {(own ?? theirs) && (
        <div className={classes.stage}>
          {theirs && (
            <Picture track={theirs} name={t('video.theirs')} className={classes.theirs} testId="video-theirs" />
          )}
          {own && (
            <Picture
              track={own}
              name={t('video.own')}
              className={theirs ? classes.corner : classes.theirs}
              mirrored={shown === 'camera'}
              testId="video-own"
            />
          )}
        </div>
      )}
      <div className={classes.controls}>
        <ShowButton
          on={shown === 'camera'}
          icons={[<IconVideo key="on" size={18} />, <IconVideoOff key="off" size={18} />]}
          words={[t('video.showCamera'), t('video.hideCamera')]}
          onClick={() => onShow(shown === 'camera' ? null : 'camera')}
          testId="show-camera"
        />
        {'getDisplayMedia' in navigator.mediaDevices && (
          <ShowButton
            on={shown === 'screen'}
            icons={[<IconScreenShare key="on" size={18} />, <IconScreenShareOff key="off" size={18} />]}
            words={[t('video.showScreen'), t('video.hideScreen')]}
            onClick={() => onShow(shown === 'screen' ? null : 'screen')}
            testId="show-screen"
          />
        )}
      </div>
      {!possible && (
        <p className={classes.paused} role="status">
          {t('video.paused')}
        </p>
      )}
    </section>
  );
}

interface ShowButtonProps {
  readonly on: boolean;
  /** For showing and for hiding, as are the words. */
  readonly icons: readonly [React.ReactNode, React.ReactNode];
  readonly words: readonly [string, string];
  readonly onClick: () => void;
  readonly testId: string;
}

function ShowButton({ on, icons, words, onClick, testId }: ShowButtonProps) {
  return (
    <Button
      variant={on ? 'filled' : 'default'}
      color="brass"
      px="xs"
      leftSection={on ? icons[1] : icons[0]}
      aria-pressed={on}
      onClick={onClick}
      data-testid={testId}
    >
      {on ? words[1] : words[0]}
    </Button>
  );
}

interface PictureProps {
  readonly track: MediaStreamTrack;
  readonly name: string;
  readonly className: string | undefined;
  readonly mirrored?: boolean;
  readonly testId: string;
}

function Picture({ track, name, className, mirrored, testId }: PictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) {
      video.current.srcObject = new MediaStream([track]);
    }
  }, [track]);
  return (
    <video
      ref={video}
      className={className}
      data-mirrored={mirrored}
      aria-label={name}
      autoPlay
      muted
      playsInline
      data-testid={testId}
    />
  );
}
