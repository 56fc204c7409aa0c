import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { t } from '../language/language';
import type { TextedCompany } from '../protocol/messages';
import { PhotoMenu } from '../pictures/PhotoMenu';
import { Composer } from '../texts/Composer';
import { Bubbles } from './Bubbles';
import { Handset } from './Handset';
import { placeOf, spaced } from './ownNumber';
import { useTelephone } from './useTelephone';
import classes from './Conversation.module.css';

interface ConversationProps {
  /** The telephone's own. */
  readonly number: string;
  /** Null while it is not known. */
  readonly company: TextedCompany | null;
}

/** A telephone in hand: what its owner and the company have texted. */
export function Conversation({ number, company }: ConversationProps) {
  const { view, send, sendPhoto } = useTelephone(number);
  const [chosen, setChosen] = useState('');
  const name = company?.name ?? '';
  const numbers = company?.numbers ?? [];
  const theirs = numbers.includes(chosen) ? chosen : (numbers[0] ?? '');
  return (
    <Handset away={view.away} zone={placeOf(number).zone}>
      <header className={classes.head}>
        <span className={classes.face} aria-hidden="true">
          {initials(name)}
        </span>
        <div className={classes.who}>
          <h2>{name}</h2>
          {numbers.length > 1 ? (
            <NativeSelect
              size="xs"
              aria-label={t('telephone.which')}
              data={numbers.map((one) => ({ value: one, label: spaced(one) }))}
              value={theirs}
              onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            />
          ) : (
            <p data-testid="telephone-company">{spaced(theirs)}</p>
          )}
        </div>
      </header>
      <p className={classes.away} role="status">
        {view.away && t('telephone.away')}
      </p>
      {view.known || view.away ? (
        <Bubbles texts={view.texts.filter(({ other }) => other === theirs)} name={name} number={number} />
      ) : (
        <div className={classes.empty} />
      )}
      <footer className={classes.foot}>
        {theirs === '' ? (
          <p className={classes.none}>{company !== null && t('telephone.noNumber')}</p>
        ) : (
          <div className={classes.writing}>
            <PhotoMenu label={t('telephone.photo')} onChosen={({ content }) => sendPhoto(theirs, content)} />
            <Composer
              label={t('telephone.write', { company: name })}
              placeholder={t('telephone.placeholder')}
              onSend={(words) => send(theirs, words)}
              autoFocus
            />
          </div>
        )}
      </footer>
    </Handset>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
}
