import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowForwardUp,
  IconBookmark,
  IconBookmarkFilled,
  IconCheck,
  IconPhoneOutgoing,
  IconPhoneX,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SoundPlayer } from '../kit/SoundPlayer';
import { callerDetail, callerTitle } from '../kit/callerName';
import type { MissedCallback, Voicemail, VoicemailCopy } from '../protocol/messages';
import { moment } from '../kit/time';
import classes from './Voicemails.module.css';

interface VoicemailRowProps {
  readonly voicemail: Voicemail;
  readonly onHeard: () => void;
  readonly onSave: () => void;
  readonly onForward: () => void;
  readonly onCallBack: () => void;
  /** Whether the person is free for a call. */
  readonly mayCall: boolean;
  readonly onDelete: () => void;
}

export function VoicemailRow(props: VoicemailRowProps) {
  const { voicemail, onHeard, onSave, onForward, onCallBack, mayCall, onDelete } = props;
  const from = callerTitle(voicemail);
  const { copy, heard, missedCallback, saved } = voicemail;
  return (
    <li className={classes.row} data-heard={heard} data-saved={saved} data-testid="voicemail-row">
      <div className={classes.head}>
        <span className={classes.from}>
          {!heard && <span className={classes.dot} role="img" aria-label="New" />}
          <strong>{from}</strong>
        </span>
        <time dateTime={new Date(voicemail.at).toISOString()}>{moment(voicemail.at)}</time>
      </div>
      <p className={classes.detail}>
        {voicemail.callerName !== '' && `${callerDetail(voicemail)} · `}for {voicemail.workgroupName}
        {saved && ' · saved'}
      </p>
      {copy && <CopyNote copy={copy} />}
      <div className={classes.sound}>
        {missedCallback ? (
          <MissedCallbackNote missed={missedCallback} />
        ) : (
          <SoundPlayer
            src={`/api/voicemails/${voicemail.id}/sound`}
            lengthMillis={voicemail.lengthMillis}
            label={`the message of ${from}`}
            onPlayed={() => !heard && onHeard()}
            waveform={`/api/voicemails/${voicemail.id}/waveform`}
            testId="voicemail"
          />
        )}
        <div className={classes.actions}>
          {missedCallback && !heard && (
            <Action label="Done" of={from} testId="voicemail-done" onClick={onHeard}>
              <IconCheck size={18} stroke={1.6} />
            </Action>
          )}
          {voicemail.callerNumber !== '' && (
            <Action label="Call back" of={from} testId="voicemail-call" onClick={onCallBack} disabled={!mayCall}>
              <IconPhoneOutgoing size={18} stroke={1.6} />
            </Action>
          )}
          <Action label={saved ? 'Save no more' : 'Save'} of={from} testId="voicemail-save" onClick={onSave}>
            {saved ? (
              <IconBookmarkFilled size={18} className={classes.kept} />
            ) : (
              <IconBookmark size={18} stroke={1.6} />
            )}
          </Action>
          <Action label="Forward" of={from} testId="voicemail-forward" onClick={onForward}>
            <IconArrowForwardUp size={18} stroke={1.6} />
          </Action>
          <Action label="Delete" of={from} testId="voicemail-delete" onClick={onDelete}>
            <IconTrash size={18} stroke={1.6} />
          </Action>
        </div>
      </div>
    </li>
  );
}

/** How the message came here from another mailbox. */
function CopyNote({ copy }: { readonly copy: VoicemailCopy }) {
  return (
    <div className={classes.copy} data-testid="voicemail-copy">
      <p>
        {copy.by === '' ? `Not heard in time by ${copy.from}` : `Forwarded by ${copy.by} from ${copy.from}`},{' '}
        {moment(copy.at)}
      </p>
      {copy.comment !== '' && <blockquote>{copy.comment}</blockquote>}
    </div>
  );
}

function MissedCallbackNote({ missed }: { readonly missed: MissedCallback }) {
  const tries = missed.tries === 1 ? 'once' : `${missed.tries} times`;
  return (
    <p className={classes.missed} data-testid="voicemail-missed-callback">
      <IconPhoneX size={18} stroke={1.6} aria-hidden />
      <span>
        Asked to be called back at {moment(missed.askedAt)};{' '}
        {missed.tries === 0 ? 'nobody called in time' : `called ${tries}, not reached`}
      </span>
    </p>
  );
}

interface ActionProps {
  readonly label: string;
  /** Whose message it is. */
  readonly of: string;
  readonly testId: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

function Action({ label, of, testId, onClick, disabled = false, children }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`${label}: the message of ${of}`}
        onClick={onClick}
        disabled={disabled}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
