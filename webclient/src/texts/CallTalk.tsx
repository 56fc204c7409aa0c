import { useRef } from 'react';
import { callerTitle } from '../kit/callerName';
import { Card } from '../kit/Card';
import { postJson } from '../kit/http';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { t } from '../language/language';
import type { Call, CallText, TextWish } from '../protocol/messages';
import classes from './CallTalk.module.css';
import { Composer } from './Composer';
import { Texts } from './Texts';

interface CallTalkProps {
  /** The call in hand, from a web page. */
  readonly call: Call;
  readonly texts: readonly CallText[];
  /** The own user name. */
  readonly me: string;
  /** Whether the call is over. */
  readonly over: boolean;
}

/** What caller and agents write to each other in the call in hand. */
export default function CallTalk({ call, texts, me, over }: CallTalkProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcut(KEYS.write, !over, () => field.current?.focus());
  const send = (words: string) => {
    const wish: TextWish = { words };
    return postJson<CallText>(`/api/calls/${call.id}/texts`, wish);
  };
  const name = (text: CallText) =>
    text.author === '' ? callerTitle(call) : text.author === me ? t('texts.you') : text.name;
  return (
    <Card title={t('texts.inWriting')} testId="call-talk">
      <div className={classes.talk}>
        {texts.length === 0 ? (
          <p className={classes.nothing}>{over ? t('texts.nothing') : t('texts.nothingYet')}</p>
        ) : (
          <Texts
            texts={texts.map((text) => ({ ...text, mine: text.author !== '', name: name(text) }))}
            label={t('texts.inThisCall')}
            testId="call-texts"
          />
        )}
        {over ? (
          texts.length > 0 && <p className={classes.nothing}>{t('texts.callerGone')}</p>
        ) : (
          <Composer
            label={t('texts.writeToCaller')}
            placeholder={t('texts.writeToCaller')}
            onSend={send}
            keys={KEYS.write}
            fieldRef={field}
          />
        )}
      </div>
    </Card>
  );
}
