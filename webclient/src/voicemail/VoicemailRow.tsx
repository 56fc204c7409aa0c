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
import { t } from '../language/language';
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
          {!heard && <span className={classes.dot} role="img" aria-label={t('voicemail.new')} />}
          <strong>{from}</strong>
        </span>
        <time dateTime={new Date(voicemail.at).toISOString()}>{moment(voicemail.at)}</time>
      </div>
      <p className={classes.detail}>
        {voicemail.callerName !== '' && `${callerDetail(voicemail)} · `}
        {t('voicemail.for', { workgroup: voicemail.workgroupName })}
        {saved && ` · ${t('voicemail.saved')}`}
      </p>
      {copy && <CopyNote copy={copy} />}
      <div className={classes.sound}>
        {missedCallback ? (
          <MissedCallbackNote missed={missedCallback} />
        ) : (
          <SoundPlayer
            src={`/api/voicemails/${voicemail.id}/sound`}
            lengthMillis={voicemail.lengthMillis}
            label={t('voicemail.messageOf', { caller: from })}
            onPlayed={() => !heard && onHeard()}
            waveform={`/api/voicemails/${voicemail.id}/waveform`}
            testId="voicemail"
          />
        )}
        <div className={classes.actions}>
          {missedCallback && !heard && (
            <Action label={t('voicemail.act.done')} of={from} testId="voicemail-done" onClick={onHeard}>
              <IconCheck size={18} stroke={1.6} />
            </Action>
          )}
          {voicemail.callerNumber !== '' && (
            <Action
              label={t('voicemail.act.callBack')}
              of={from}
              testId="voicemail-call"
              onClick={onCallBack}
              disabled={!mayCall}
            >
              <IconPhoneOutgoing size={18} stroke={1.6} />
            </Action>
          )}
          <Action
            label={saved ? t('voicemail.act.saveNoMore') : t('voicemail.act.save')}
            of={from}
            testId="voicemail-save"
            onClick={onSave}
          >
            {saved ? (
              <IconBookmarkFilled size={18} className={classes.kept} />
            ) : (
              <IconBookmark size={18} stroke={1.6} />
            )}
          </Action>
          <Action label={t('voicemail.act.forward')} of={from} testId="voicemail-forward" onClick={onForward}>
            <IconArrowForwardUp size={18} stroke={1.6} />
          </Action>
          <Action label={t('voicemail.act.delete')} of={from} testId="voicemail-delete" onClick={onDelete}>
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
        {copy.by === ''
          ? t('voicemail.notHeard', { mailbox: copy.from, when: moment(copy.at) })
          : t('voicemail.forwarded', { name: copy.by, mailbox: copy.from, when: moment(copy.at) })}
      </p>
      {copy.comment !== '' && <blockquote>{copy.comment}</blockquote>}
    </div>
  );
}

function MissedCallbackNote({ missed }: { readonly missed: MissedCallback }) {
  const when = moment(missed.askedAt);
  return (
    <p className={classes.missed} data-testid="voicemail-missed-callback">
      <IconPhoneX size={18} stroke={1.6} aria-hidden />
      <span>
        {missed.tries === 0
          ? t('voicemail.nobodyCalled', { when })
          : t('voicemail.notReached', { count: missed.tries, when })}
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
        aria-label={t('voicemail.actOn', { act: label, caller: of })}
        onClick={onClick}
        disabled={disabled}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
