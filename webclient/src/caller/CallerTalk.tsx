import { t } from '../language/language';
import { Composer } from '../texts/Composer';
import { Texts } from '../texts/Texts';
import type { CallerCall, CallerView } from './callerCall';
import classes from './CallerTalk.module.css';

interface CallerTalkProps {
  readonly call: CallerCall;
  readonly view: CallerView;
}

/** What caller and company write to each other; after the call it can still be read. */
export function CallerTalk({ call, view }: CallerTalkProps) {
  const writes = view.stage === 'talking' && mayBeRead(view);
  if (!writes && view.texts.length === 0) {
    return null;
  }
  return (
    <section className={classes.talk} aria-label={t('texts.inWriting')} data-testid="caller-talk">
      {view.texts.length > 0 && (
        <Texts
          texts={view.texts.map((text) => ({ ...text, mine: text.name === '', name: text.name || t('texts.you') }))}
          label={t('texts.inThisCall')}
          testId="call-texts"
        />
      )}
      {writes && (
        <Composer
          label={t('caller.write')}
          placeholder={view.texts.length === 0 ? t('caller.writeWhat') : t('caller.write')}
          onSend={(words) => call.say(words)}
        />
      )}
    </section>
  );
}

/** In a menu and at a mailbox there is nobody who will read it. */
function mayBeRead({ where }: CallerView): boolean {
  switch (where?.stage) {
    case 'LINE':
    case 'RINGING':
    case 'CONNECTING':
    case 'TALKING':
      return true;
    default:
      return false;
  }
}
