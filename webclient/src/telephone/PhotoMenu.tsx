import { ActionIcon, Menu } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { failureWords } from '../kit/http';
import { t } from '../language/language';
import { prepared } from '../pictures/shrink';
import classes from './Conversation.module.css';
import { draw, DRAWN_PHOTOS } from './drawn';

interface PhotoMenuProps {
  /** Resolves once the photo is on its way. */
  readonly onSend: (photo: Blob) => Promise<unknown>;
}

/** Sends a photo: one of this computer's, or one that is drawn here. */
export function PhotoMenu({ onSend }: PhotoMenuProps) {
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState('');
  const [sending, setSending] = useState(false);
  const send = (photo: Promise<Blob>) => {
    setFault('');
    setSending(true);
    photo
      .then(onSend)
      .catch((failure: unknown) => setFault(failureWords(failure, t('telephone.photoRefused'))))
      .finally(() => setSending(false));
  };
  return (
    <div className={classes.photo}>
      <Menu position="top-start" transitionProps={{ duration: 80 }} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            loading={sending}
            aria-label={t('telephone.photo')}
            data-testid="telephone-photo"
          >
            <IconCamera size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => file.current?.click()}>{t('telephone.photoFile')}</Menu.Item>
          {DRAWN_PHOTOS.map((photo) => (
            <Menu.Item key={photo} onClick={() => send(draw(photo))} data-testid={`telephone-photo-${photo}`}>
              {t('telephone.photoDrawn', { name: t(`telephone.${photo}`) })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        hidden
        accept="image/*"
        aria-label={t('telephone.photo')}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen !== undefined) {
            send(prepared(chosen).then(({ content }) => content));
          }
          currentTarget.value = '';
        }}
        data-testid="telephone-photo-file"
      />
      {fault !== '' && <p role="alert">{fault}</p>}
    </div>
  );
}
