import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import { request } from '../kit/http';
import { showDone, showFailure } from '../kit/notices';
import { useFetched } from '../kit/useFetched';
import { t } from '../language/language';
import type { TextsByMail, TextsByMailWish } from '../protocol/messages';
import classes from './Threads.module.css';

interface MailsDialogProps {
  /** The own user name. */
  readonly me: string;
  readonly onClose: () => void;
}

const TIMES = ['always', 'whenOffline', 'never'] as const;

/** When one wants to be told of texts by mail. */
export default function MailsDialog({ me, onClose }: MailsDialogProps) {
  const path = `/api/people/${encodeURIComponent(me)}/texts-by-mail`;
  const kept = useFetched<TextsByMail>(path).data;
  const [chosen, setChosen] = useState<string | null>(null);

  const choose = (when: string) => {
    setChosen(when);
    request(path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ when } satisfies TextsByMailWish),
    }).catch((failure: unknown) => {
      setChosen(null);
      showFailure(failure);
    });
  };
  const withdraw = () => {
    request(`${path}/addresses`, { method: 'DELETE' }).then(() => showDone(t('threads.byMail.withdrawn')), showFailure);
  };
  return (
    <Modal opened onClose={onClose} centered title={t('threads.byMail.title')} data-testid="texts-by-mail">
      {kept !== null && (
        <div className={classes.mails}>
          <p>{lead(kept)}</p>
          {kept.address !== '' && (
            <>
              <Radio.Group label={t('threads.byMail.when')} value={chosen ?? kept.when} onChange={choose}>
                <div className={classes.times}>
                  {TIMES.map((when) => (
                    <Radio
                      key={when}
                      value={when}
                      label={t(`threads.byMail.${when}`)}
                      data-testid={`texts-by-mail-${when}`}
                    />
                  ))}
                </div>
              </Radio.Group>
              {kept.answered && (
                <div>
                  <Button variant="default" size="xs" onClick={withdraw} data-testid="texts-by-mail-withdraw">
                    {t('threads.byMail.withdraw')}
                  </Button>
                  <p className={classes.hint}>{t('threads.byMail.withdrawHint')}</p>
                </div>
              )}
            </>
          )}
        </div>
      )}
    </Modal>
  );
}

function lead({ address, answered }: TextsByMail): string {
  if (address === '') {
    return t('threads.byMail.none');
  }
  return answered ? t('threads.byMail.leadAnswered', { address }) : t('threads.byMail.lead', { address });
}
