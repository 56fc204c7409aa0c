import { Loader } from '@mantine/core';
import { IconDownload, IconFile, IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../language/language';
import type { TextPicture } from '../protocol/messages';
import { byteWords, isPicture, kindOf } from './kinds';
import classes from './Pictures.module.css';
import { PictureViewer } from './PictureViewer';

interface PictureTilesProps {
  readonly pictures: readonly TextPicture[];
  /** Where the one at a place is. */
  readonly pathOf: (place: number) => string;
}

/** What was sent with a text. Each has its size from the beginning, so that nothing moves when it comes. */
export function PictureTiles({ pictures, pathOf }: PictureTilesProps) {
  const [open, setOpen] = useState<number | null>(null);
  const shown = pictures.filter(isPicture);
  return (
    <div className={classes.tiles} data-single={pictures.length === 1} data-testid="text-pictures">
      {pictures.map((picture) =>
        isPicture(picture) ? (
          <button
            key={picture.place}
            type="button"
            className={classes.tile}
            onClick={() => setOpen(shown.indexOf(picture))}
            aria-label={t('pictures.enlarge', { name: picture.name })}
            data-testid="text-picture"
          >
            <img src={pathOf(picture.place)} alt="" loading="lazy" decoding="async" />
          </button>
        ) : (
          <Other key={picture.place} picture={picture} path={pathOf(picture.place)} />
        ),
      )}
      {open !== null && (
        <PictureViewer
          pictures={shown.map((picture) => ({ ...picture, path: pathOf(picture.place) }))}
          first={open}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** What is no picture that a page shows, or is not here. */
function Other({ picture, path }: { readonly picture: TextPicture; readonly path: string }) {
  const { state, type, bytes, trouble } = picture;
  const kind = t(`pictures.kind.${kindOf(type)}`);
  switch (state) {
    case 'HERE':
      return (
        <a
          className={classes.file}
          href={`${path}?download=1`}
          download={picture.name}
          data-testid="text-file"
          aria-label={t('pictures.download', { name: picture.name })}
        >
          <IconFile size={20} stroke={1.5} aria-hidden="true" />
          <span>
            <strong>{picture.name}</strong>
            <small>
              {kind} · {byteWords(bytes)}
            </small>
          </span>
          <IconDownload size={18} stroke={1.6} aria-hidden="true" />
        </a>
      );
    case 'LOST':
      return (
        <p className={classes.lost} data-testid="text-picture-lost">
          <IconPhotoOff size={18} stroke={1.6} aria-hidden="true" />
          <span>
            {t('pictures.lost', { kind })} {trouble}
          </span>
        </p>
      );
    default:
      return (
        <p className={classes.coming} data-picture={kindOf(type) === 'picture'} data-testid="text-picture-coming">
          <Loader size={16} aria-hidden="true" />
          {t('pictures.coming', { kind })}
        </p>
      );
  }
}
