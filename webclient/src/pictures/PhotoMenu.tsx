import { ActionIcon, Menu } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { failureWords } from '../kit/http';
import { t } from '../language/language';
import { draw, DRAWN_PHOTOS } from './drawn';
import classes from './PhotoMenu.module.css';
import { type Prepared, prepared } from './shrink';

interface PhotoMenuProps {
  /** What becomes of the photo. */
  readonly label: string;
  /** May return a promise that resolves once that is done. */
  readonly onChosen: (photo: Prepared) => unknown;
}

/** Chooses a photo for the demo: one of this computer's, or one that is drawn here. */
export function PhotoMenu({ label, onChosen }: PhotoMenuProps) {
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState('');
  const [taking, setTaking] = useState(false);
  const take = (photo: Promise<File>) => {
    setFault('');
    setTaking(true);
    photo
      .then(prepared)
      .then(onChosen)
      .catch((failure: unknown) => setFault(failureWords(failure, t('pictures.refused'))))
      .finally(() => setTaking(false));
  };
  return (
    <div className={classes.menu}>
      <Menu position="top-start" transitionProps={{ duration: 80 }} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} loading={taking} aria-label={label} data-testid="photo">
            <IconCamera size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => file.current?.click()}>{t('pictures.fromHere')}</Menu.Item>
          {DRAWN_PHOTOS.map((photo) => (
            <Menu.Item key={photo} onClick={() => take(draw(photo))} data-testid={`photo-${photo}`}>
              {t('pictures.drawn', { name: t(`pictures.${photo}`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        accept="image/*"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen !== undefined) {
            take(Promise.resolve(chosen));
          }
          currentTarget.value = '';
        }}
        data-testid="photo-file"
      />
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  );
}
