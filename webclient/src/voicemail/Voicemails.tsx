import { memo, useDeferredValue, useState } from 'react';
import { callerTitle } from '../kit/callerName';
import { t, useLanguage } from '../language/language';
import type { Voicemail } from '../protocol/messages';
import { Card, Nothing } from '../kit/Card';
import { FetchedList } from '../kit/FetchedList';
import { SearchField } from '../kit/SearchField';
import { request } from '../kit/http';
import { offerUndo, showFailure } from '../kit/notices';
import { useFetched } from '../kit/useFetched';
import { ForwardDialog } from './ForwardDialog';
import { found } from './search';
import { VoicemailRow } from './VoicemailRow';
import classes from './Voicemails.module.css';

/** Fewer are seen at a glance. */
const WORTH_A_SEARCH = 4;

interface VoicemailsProps {
  readonly edition: number;
  readonly unheard: number;
  /** Whether the person is free for a call. */
  readonly mayCall: boolean;
}

/** The messages in the mailboxes that this person sees. */
const Voicemails = memo(function Voicemails({ edition, unheard, mayCall }: VoicemailsProps) {
  useLanguage();
  const list = useFetched<Voicemail[]>('/api/voicemails', edition);
  const [forwarding, setForwarding] = useState<Voicemail | null>(null);
  const [wanted, setWanted] = useState('');
  const searched = useDeferredValue(wanted);
  const change = (path: string, method: string) => {
    request(path, { method }).then(list.reload, showFailure);
  };
  const remove = (voicemail: Voicemail) => {
    const path = `/api/voicemails/${voicemail.id}`;
    request(path, { method: 'DELETE' }).then(() => {
      list.reload();
      offerUndo({
        id: voicemail.id,
        message: t('voicemail.deleted', { caller: callerTitle(voicemail) }),
        testId: 'voicemail-undo',
        onUndo: () => change(`${path}/restore`, 'POST'),
      });
    }, showFailure);
  };
  return (
    <Card title={t('voicemail.title')} aside={<UnheardBadge count={unheard} />} testId="voicemails">
      <FetchedList list={list} empty={t('voicemail.none')}>
        {(voicemails) => {
          const shown = found(voicemails, searched);
          return (
            <>
              {(voicemails.length >= WORTH_A_SEARCH || wanted !== '') && (
                <SearchField
                  className={classes.search}
                  label={t('voicemail.search')}
                  placeholder={t('voicemail.searchHint')}
                  value={wanted}
                  onChange={setWanted}
                  testId="voicemail-search"
                />
              )}
              <ul className={classes.list}>
                {shown.map((voicemail) => (
                  <VoicemailRow
                    key={voicemail.id}
                    voicemail={voicemail}
                    onHeard={() => change(`/api/voicemails/${voicemail.id}/heard`, 'POST')}
                    onSave={() => change(`/api/voicemails/${voicemail.id}/saved`, voicemail.saved ? 'DELETE' : 'PUT')}
                    onForward={() => setForwarding(voicemail)}
                    onCallBack={() => change(`/api/voicemails/${voicemail.id}/call`, 'POST')}
                    mayCall={mayCall}
                    onDelete={() => remove(voicemail)}
                  />
                ))}
              </ul>
              {shown.length === 0 && <Nothing>{t('voicemail.noneFound')}</Nothing>}
            </>
          );
        }}
      </FetchedList>
      <ForwardDialog voicemail={forwarding} onClose={() => setForwarding(null)} />
    </Card>
  );
});

export default Voicemails;

function UnheardBadge({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <span className={classes.badge} data-testid="voicemail-unheard">
      {t('voicemail.newOnes', { count })}
    </span>
  );
}
