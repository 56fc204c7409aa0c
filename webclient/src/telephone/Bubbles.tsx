import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconCheck, IconChecks } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type { TelephoneText } from '../protocol/messages';
import { linked } from '../texts/linked';
import classes from './Bubbles.module.css';

interface BubblesProps {
  readonly texts: readonly TelephoneText[];
  /** The company's. */
  readonly name: string;
  /** The telephone's own. */
  readonly number: string;
}

/** A pause after which the time is told again. */
const PAUSE_MILLIS = 5 * 60_000;

/** What was texted, the newest in sight. */
export function Bubbles({ texts, name, number }: BubblesProps) {
  const box = useRef<HTMLDivElement>(null);
  const newest = texts.at(-1);
  useLayoutEffect(() => {
    if (box.current !== null) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [newest?.number, newest?.state]);
  return (
    <div
      ref={box}
      className={classes.bubbles}
      role="log"
      aria-label={t('telephone.with', { company: name })}
      tabIndex={0}
      data-testid="telephone-texts"
    >
      {texts.length === 0 && <p className={classes.nothing}>{t('telephone.nothingYet', { company: name })}</p>}
      {texts.map((text, index) => (
        <Bubble
          key={text.number}
          text={text}
          before={texts[index - 1]}
          after={texts[index + 1]}
          name={name}
          number={number}
        />
      ))}
    </div>
  );
}

interface BubbleProps {
  readonly text: TelephoneText;
  readonly before: TelephoneText | undefined;
  readonly after: TelephoneText | undefined;
  readonly name: string;
  readonly number: string;
}

function Bubble({ text, before, after, name, number }: BubbleProps) {
  const pause = before === undefined || text.at - before.at > PAUSE_MILLIS;
  return (
    <>
      {pause && (
        <time className={classes.time} dateTime={new Date(text.at).toISOString()}>
          {moment(text.at)}
        </time>
      )}
      <div
        className={classes.bubble}
        data-own={text.own}
        data-state={text.state}
        data-begins={pause || before.own !== text.own}
        data-testid="telephone-text"
      >
        <VisuallyHidden>{text.own ? t('telephone.you') : name}</VisuallyHidden>
        {text.pictures.length > 0 && <Photos text={text} number={number} />}
        {(text.words !== '' || text.pictures.length === 0) && (
          <div className={classes.words}>
            <Words text={text} />
          </div>
        )}
        {(after?.own !== text.own || after.state !== text.state) && <Foot text={text} />}
      </div>
    </>
  );
}

/** What a telephone shows of what came with a text. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

function Photos({ text, number }: Pick<BubbleProps, 'text' | 'number'>) {
  const path = `/api/demo/telephones/${encodeURIComponent(number)}/texts/${text.number}/pictures`;
  return (
    <div className={classes.photos}>
      {text.pictures.map((type, index) => (
        <a
          key={index}
          href={`${path}/${index + 1}`}
          target="_blank"
          rel="noopener noreferrer"
          data-testid="telephone-picture"
        >
          {SHOWN.includes(type) ? (
            <img src={`${path}/${index + 1}`} alt={t('telephone.picture', { place: index + 1 })} />
          ) : (
            t('telephone.file', { type })
          )}
        </a>
      ))}
    </div>
  );
}

/** The words, or what there is in place of those that have not arrived. */
function Words({ text: { state, words } }: { readonly text: TelephoneText }) {
  switch (state) {
    case 'NOT_DELIVERED':
      return t('telephone.lost');
    case 'ON_ITS_WAY':
      return (
        <span className={classes.dots} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      );
    default:
      return linked(words).map((part, index) =>
        part.link ? (
          <a key={index} href={part.words} target="_blank" rel="noopener noreferrer">
            {part.words}
          </a>
        ) : (
          part.words
        ),
      );
  }
}

function Foot({ text: { state } }: { readonly text: TelephoneText }) {
  switch (state) {
    case 'SENT':
      return (
        <p className={classes.foot}>
          <IconCheck size={13} aria-hidden="true" /> {t('telephone.sent')}
        </p>
      );
    case 'DELIVERED':
      return (
        <p className={classes.foot}>
          <IconChecks size={13} aria-hidden="true" /> {t('telephone.delivered')}
        </p>
      );
    case 'NOT_DELIVERED':
      return (
        <p className={classes.foot}>
          <IconAlertCircle size={13} aria-hidden="true" /> {t('telephone.notDelivered')}
        </p>
      );
    default:
      return <p className={classes.foot}>{t('telephone.onItsWay')}</p>;
  }
}
