import { Button, TextInput } from '@mantine/core';
import { IconGridDots, IconMicrophone, IconMicrophoneOff, IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useCallback, useEffect, useState, useSyncExternalStore, type SubmitEvent } from 'react';
import { t } from '../language/language';
import { LanguageChoice } from '../language/LanguageChoice';
import { CordPicture } from '../phone/CordPicture';
import { DialPad } from '../phone/DialPad';
import type { Stage } from '../phone/phone';
import type { PublicCompany } from '../protocol/messages';
import { Elapsed } from '../kit/Elapsed';
import { getJson } from '../kit/http';
import { showFailure } from '../kit/notices';
import { ThemeToggle } from '../kit/ThemeToggle';
import { VideoPanel } from '../video/VideoPanel';
import { CallerCall, type CallerStage, type CallerView } from './callerCall';
import { CallerTalk } from './CallerTalk';
import { embeddingOf, tellEmbedder } from './embedding';
import { FilmCard } from './FilmCard';
import { proofFor } from './proof';
import { WhereCard } from './WhereCard';
import classes from './CallerPage.module.css';

/** Where somebody calls the company from a browser. */
export default function CallerPage() {
  const [{ embedded, number, name }] = useState(() => embeddingOf(location.search));
  const company = useCompany();
  const [call] = useState(() => new CallerCall(number, async () => proofFor((await companyOnce()).check)));
  const view = useSyncExternalStore(
    (listener) => call.subscribe(listener),
    () => call.view,
  );
  useEffect(() => {
    const leave = () => call.hangUp();
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, [call]);

  const words = stateWords(view);
  useEffect(() => {
    if (embedded) {
      tellEmbedder(view.stage, words);
    }
  }, [embedded, view.stage, words]);

  return (
    <div className={classes.page} data-embedded={embedded}>
      {!embedded && (
        <header className={classes.corner}>
          <LanguageChoice />
          <ThemeToggle />
        </header>
      )}
      <main className={classes.card}>
        <p className={classes.over}>{t('caller.over')}</p>
        <h1 data-testid="company-name">{company?.name ?? ' '}</h1>
        <p className={classes.number} data-testid="company-number">
          {(number || company?.number) ?? ' '}
        </p>
        {!(embedded && view.where?.film) && <CordPicture stage={PICTURES[view.stage]} />}
        <p
          className={classes.state}
          role="status"
          data-testid="caller-state"
          data-stage={view.stage}
          data-away={view.away}
        >
          {words}
        </p>
        {view.stage === 'idle' || view.stage === 'ended' ? (
          <>
            <CallerTalk call={call} view={view} />
            <CallForm known={name} again={view.stage === 'ended'} onCall={(given) => call.call(given)} />
          </>
        ) : (
          <CallControls call={call} view={view} />
        )}
      </main>
      {!embedded && <footer className={classes.footer}>Cordboard</footer>}
    </div>
  );
}

const PICTURES: Readonly<Record<CallerStage, Stage>> = {
  idle: 'idle',
  asking: 'idle',
  connecting: 'ringing',
  talking: 'talking',
  ended: 'idle',
};

let asked: Promise<PublicCompany> | null = null;

/** Asked once, unless it comes to nothing. */
function companyOnce(): Promise<PublicCompany> {
  asked ??= getJson<PublicCompany>('/api/company').catch((failure: unknown) => {
    asked = null;
    throw failure;
  });
  return asked;
}

function useCompany(): PublicCompany | null {
  const [company, setCompany] = useState<PublicCompany | null>(null);
  useEffect(() => {
    companyOnce().then((found) => {
      setCompany(found);
    }, showFailure);
  }, []);
  const title = company === null ? null : t('caller.titleOf', { company: company.name });
  useEffect(() => {
    if (title !== null) {
      document.title = title;
    }
  }, [title]);
  return company;
}

interface CallFormProps {
  /** The caller's name, as far as it is known. */
  readonly known: string;
  readonly again: boolean;
  readonly onCall: (name: string) => void;
}

function CallForm({ known, again, onCall }: CallFormProps) {
  const [name, setName] = useState(known);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onCall(name.trim());
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('caller.yourName')}
        description={t('caller.yourNameHint')}
        autoComplete="name"
        maxLength={80}
        size="md"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="call-name"
      />
      <Button type="submit" size="lg" fullWidth leftSection={<IconPhone size={22} />} data-testid="call-start">
        {again ? t('caller.callAgain') : t('caller.call')}
      </Button>
    </form>
  );
}

function CallControls({ call, view }: { readonly call: CallerCall; readonly view: CallerView }) {
  const talking = view.stage === 'talking';
  const quiet = useCallback((on: boolean) => call.quiet(on), [call]);
  return (
    <div className={classes.form}>
      {view.answeredAt !== null && (
        <p className={classes.timer}>
          <Elapsed since={view.answeredAt} clock={Date} testId="call-timer" />
        </p>
      )}
      {talking && view.where?.film && <FilmCard film={view.where.film} music={view.music} onHeard={quiet} />}
      {talking && view.where !== null && <WhereCard where={view.where} onPress={(keys) => call.press(keys)} />}
      <CallerTalk call={call} view={view} />
      <Keys open={view.where === null || view.where.ways.length === 0} call={call} disabled={!talking} />
      <div className={classes.controls}>
        <Button
          size="lg"
          variant={view.muted ? 'filled' : 'default'}
          color="brass"
          leftSection={view.muted ? <IconMicrophoneOff size={20} /> : <IconMicrophone size={20} />}
          aria-pressed={view.muted}
          disabled={!talking}
          onClick={() => call.mute(!view.muted)}
          data-testid="mute"
        >
          {view.muted ? t('caller.unmute') : t('caller.mute')}
        </Button>
        <Button
          size="lg"
          color="lamp"
          leftSection={<IconPhoneOff size={20} />}
          onClick={() => call.hangUp()}
          data-testid="hangup"
        >
          {t('caller.hangUp')}
        </Button>
      </div>
      <VideoPanel pictures={view.pictures} onShow={(what) => call.show(what)} />
    </div>
  );
}

/** The keys of a telephone; folded away while there are buttons that say what they do. */
function Keys({
  open,
  call,
  disabled,
}: {
  readonly open: boolean;
  readonly call: CallerCall;
  readonly disabled: boolean;
}) {
  const [wanted, setWanted] = useState(false);
  const shown = open || wanted;
  return (
    <>
      {!open && (
        <Button
          variant="subtle"
          size="sm"
          leftSection={<IconGridDots size={18} />}
          aria-expanded={shown}
          onClick={() => setWanted(!wanted)}
          data-testid="keys"
        >
          {t('caller.keys')}
        </Button>
      )}
      {shown && <DialPad disabled={disabled} onPress={(key) => call.press(key)} />}
    </>
  );
}

function stateWords(view: CallerView): string {
  switch (view.stage) {
    case 'idle':
      return t('caller.stage.idle');
    case 'asking':
      return t('caller.stage.asking');
    case 'connecting':
      return t('caller.stage.connecting');
    case 'talking':
      if (view.away) {
        return t('caller.away');
      }
      return view.muted ? t('caller.stage.muted') : t('caller.stage.talking');
    case 'ended':
      return view.words || t('caller.stage.ended');
  }
}
