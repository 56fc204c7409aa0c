import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { SoundPlayer } from '../kit/SoundPlayer';
import { callerDetail, callerTitle } from '../kit/callerName';
import type { Voicemail } from '../protocol/messages';
import { Card } from '../kit/Card';
import { FetchedList } from '../kit/FetchedList';
import { request } from '../kit/http';
import { offerUndo, showFailure } from '../kit/notices';
import { moment } from '../kit/time';
import { useFetched } from '../kit/useFetched';
import classes from './Voicemails.module.css';

interface VoicemailsProps {
  readonly edition: number;
  readonly unheard: number;
}

/** The messages in the mailboxes of this person's workgroups. */
export default function Voicemails({ edition, unheard }: VoicemailsProps) {
  const list = useFetched<Voicemail[]>('/api/voicemails', edition);
  const change = (path: string, method: string) => {
    request(path, { method }).then(list.reload, showFailure);
  };
  const remove = (voicemail: Voicemail) => {
    const path = `/api/voicemails/${voicemail.id}`;
    request(path, { method: 'DELETE' }).then(() => {
      list.reload();
      offerUndo({
        id: voicemail.id,
        message: `The message of ${callerTitle(voicemail)} is deleted.`,
        testId: 'voicemail-undo',
        onUndo: () => change(`${path}/restore`, 'POST'),
      });
    }, showFailure);
  };
  return (
    <Card title="Voice mail" aside={<UnheardBadge count={unheard} />} testId="voicemails">
      <FetchedList list={list} empty="No messages. They also arrive by mail.">
        {(voicemails) => (
          <ul className={classes.list}>
            {voicemails.map((voicemail) => (
              <VoicemailRow
                key={voicemail.id}
                voicemail={voicemail}
                onHeard={() => change(`/api/voicemails/${voicemail.id}/heard`, 'POST')}
                onDelete={() => remove(voicemail)}
              />
            ))}
          </ul>
        )}
      </FetchedList>
    </Card>
  );
}

function UnheardBadge({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <span className={classes.badge} data-testid="voicemail-unheard">
      {count} new
    </span>
  );
}

interface VoicemailRowProps {
  readonly voicemail: Voicemail;
  readonly onHeard: () => void;
  readonly onDelete: () => void;
}

function VoicemailRow({ voicemail, onHeard, onDelete }: VoicemailRowProps) {
  const from = callerTitle(voicemail);
  return (
    <li className={classes.row} data-heard={voicemail.heard} data-testid="voicemail-row">
      <div className={classes.head}>
        <span className={classes.from}>
          {!voicemail.heard && <span className={classes.dot} role="img" aria-label="New" />}
          <strong>{from}</strong>
        </span>
        <time dateTime={new Date(voicemail.at).toISOString()}>{moment(voicemail.at)}</time>
      </div>
      <p className={classes.detail}>
        {voicemail.callerName !== '' && `${callerDetail(voicemail)} · `}for {voicemail.workgroupName}
      </p>
      <div className={classes.sound}>
        <SoundPlayer
          src={`/api/voicemails/${voicemail.id}/sound`}
          lengthMillis={voicemail.lengthMillis}
          label={`the message of ${from}`}
          onPlayed={() => !voicemail.heard && onHeard()}
          testId="voicemail"
        />
        <DeleteButton label={`Delete the message of ${from}`} onDelete={onDelete} />
      </div>
    </li>
  );
}

function DeleteButton({ label, onDelete }: { readonly label: string; readonly onDelete: () => void }) {
  return (
    <Tooltip label="Delete">
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onDelete} data-testid="voicemail-delete">
        <IconTrash size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
