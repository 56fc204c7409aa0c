import { ActionIcon, Loader } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { t } from '../language/language';
import { type Attachment, isOnItsWay } from './attachments';
import classes from './Pictures.module.css';

interface AttachmentStripProps {
  readonly all: readonly Attachment[];
  readonly onRemove: (key: number) => void;
}

/** What is to go out, with what is wrong with it. */
export function AttachmentStrip({ all, onRemove }: AttachmentStripProps) {
  return (
    <ul className={classes.strip} aria-label={t('pictures.attached')} data-testid="attachments">
      {all.map((one) => (
        <li
          key={one.key}
          className={classes.attachment}
          data-fault={one.fault !== ''}
          data-ready={one.id !== ''}
          title={one.name}
          data-testid="attachment"
        >
          {one.preview === '' ? (
            <span className={classes.fileFace}>
              <IconFile size={22} stroke={1.5} aria-hidden="true" />
              <span>{one.name}</span>
            </span>
          ) : (
            <img src={one.preview} alt={one.name} />
          )}
          {isOnItsWay(one) && <Loader className={classes.loading} size={20} aria-label={t('pictures.preparing')} />}
          <ActionIcon
            className={classes.remove}
            size={22}
            radius="xl"
            color="dark"
            aria-label={t('pictures.remove', { name: one.name })}
            onClick={() => onRemove(one.key)}
            data-testid="attachment-remove"
          >
            <IconX size={14} stroke={2.2} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}
