import { ActionIcon, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../language/language';
import classes from './Pictures.module.css';

const VIEWER = {
  body: classes.viewer ?? '',
  content: classes.viewerContent ?? '',
  title: classes.viewerTitle ?? '',
};

interface ViewedPicture {
  readonly name: string;
  readonly path: string;
}

interface PictureViewerProps {
  readonly pictures: readonly ViewedPicture[];
  /** The one that is seen first, from 0. */
  readonly first: number;
  readonly onClose: () => void;
}

/** Pictures one by one, as large as there is room. The arrows of the keyboard go from one to the next. */
export function PictureViewer({ pictures, first, onClose }: PictureViewerProps) {
  const [at, setAt] = useState(first);
  const picture = pictures[at];
  if (picture === undefined) {
    return null;
  }
  const go = (step: number) => setAt(Math.max(0, Math.min(at + step, pictures.length - 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      go(step);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title={
        <span className={classes.viewed}>
          <span>{picture.name}</span>
          {pictures.length > 1 && <small>{t('pictures.place', { place: at + 1, count: pictures.length })}</small>}
          <ActionIcon
            component="a"
            href={`${picture.path}?download=1`}
            download={picture.name}
            variant="subtle"
            color="gray"
            aria-label={t('pictures.download', { name: picture.name })}
            data-testid="picture-download"
          >
            <IconDownload size={20} stroke={1.6} />
          </ActionIcon>
        </span>
      }
      closeButtonProps={{ 'aria-label': t('pictures.close') }}
      classNames={VIEWER}
      transitionProps={{ duration: 80 }}
      onKeyDown={onKeyDown}
      data-testid="picture-viewer"
    >
      {pictures.length > 1 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          disabled={at === 0}
          onClick={() => go(-1)}
          aria-label={t('pictures.previous')}
        >
          <IconChevronLeft size={28} stroke={1.6} />
        </ActionIcon>
      )}
      <img src={picture.path} alt={picture.name} data-testid="picture-large" />
      {pictures.length > 1 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          disabled={at === pictures.length - 1}
          onClick={() => go(1)}
          aria-label={t('pictures.next')}
        >
          <IconChevronRight size={28} stroke={1.6} />
        </ActionIcon>
      )}
    </Modal>
  );
}
