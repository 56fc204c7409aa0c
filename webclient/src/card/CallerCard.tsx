import { Button, Group } from '@mantine/core';
import { IconAddressBook, IconMail, IconMessage2 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { TimelineDrawer } from '../calls/TimelineDrawer';
import { newestThread } from '../customer/timeline';
import { TimelineList } from '../customer/TimelineList';
import { useOlder } from '../customer/useOlder';
import { Card, Nothing } from '../kit/Card';
import { callerTitle } from '../kit/callerName';
import { goTo } from '../kit/route';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type { CallerCard as Known, CallSummary, Contact } from '../protocol/messages';
import { pathOfThread } from '../threads/path';
import classes from './CallerCard.module.css';
import { Dispositions } from './Dispositions';
import { NoteBox } from './NoteBox';
import type { KnownCaller } from './useCallerCard';

const ContactDialog = lazy(() => import('../contacts/ContactDialog'));

interface CallerCardProps {
  readonly caller: KnownCaller;
  /** The own user name. */
  readonly me: string;
  /** What a workgroup is called. */
  readonly groupName: (id: string) => string;
  /** Whether the call is over, and there is time for notes. */
  readonly wrapUp: boolean;
  /** Opens what was written with a number; null where nobody texts. */
  readonly onText: ((number: string) => void) | null;
}

/** Whoever calls: what is known, what was before, and what is to be known next time. */
export default function CallerCard({ caller, me, groupName, wrapUp, onText }: CallerCardProps) {
  const { card, failed, reload } = caller;
  const [opened, setOpened] = useState<CallSummary | null>(null);
  if (card === null) {
    return (
      <Card title={t('card.caller')} testId="caller-card">
        <Nothing>
          {failed ? t('card.failed') : t('kit.reading')}{' '}
          {failed && (
            <Button size="compact-sm" variant="subtle" onClick={reload}>
              {t('kit.tryAgain')}
            </Button>
          )}
        </Nothing>
      </Card>
    );
  }
  const [contact] = card.contacts;
  return (
    <Card
      title={callerTitle({ callerName: card.name, callerNumber: card.number })}
      aside={
        <Group gap="xs">
          {onText && card.number !== '' && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconMessage2 size={16} stroke={1.6} />}
              onClick={() => onText(card.number)}
              data-testid="caller-text"
            >
              {t('threads.text')}
            </Button>
          )}
          <Add card={card} onAdded={reload} />
        </Group>
      }
      testId="caller-card"
    >
      <div className={classes.columns}>
        <div className={classes.now}>
          {contact ? <About contact={contact} /> : <Unknown card={card} />}
          {card.call.dispositions.length > 0 && (
            <section aria-label={t('card.howItEnded')}>
              <h3>
                {t('card.howDidItEnd')}
                {card.call.dispositionRequired && <span className={classes.required}>{t('card.required')}</span>}
              </h3>
              <Dispositions call={card.call} byKeys={wrapUp} onChosen={reload} />
            </section>
          )}
          <NoteBox
            key={card.call.id}
            call={card.call.id}
            written={card.call.notes.find(({ author }) => author === me)?.words ?? ''}
          />
          {card.call.notes
            .filter(({ author }) => author !== me)
            .map((note) => (
              <blockquote key={note.author} className={classes.note} data-testid="colleagues-note">
                {note.words}
                <footer>
                  {note.name}, {moment(note.changedAt)}
                </footer>
              </blockquote>
            ))}
        </div>
        <div className={classes.before}>
          <Before card={card} groupName={groupName} onOpen={setOpened} />
        </div>
      </div>
      <TimelineDrawer call={opened} onClose={() => setOpened(null)} />
    </Card>
  );
}

/** Who is not in the directory yet is added by a click. */
function Add({ card, onAdded }: { readonly card: Known; readonly onAdded: () => void }) {
  const [adding, setAdding] = useState(false);
  if (card.contacts.length > 0 || card.number === '') {
    return null;
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconAddressBook size={16} stroke={1.6} />}
        onClick={() => setAdding(true)}
        data-testid="caller-add"
      >
        {t('card.add')}
      </Button>
      {adding && (
        <Suspense>
          <ContactDialog
            contact={null}
            name={card.name}
            number={card.number}
            onClose={() => setAdding(false)}
            onKept={onAdded}
          />
        </Suspense>
      )}
    </>
  );
}

function About({ contact }: { readonly contact: Contact }) {
  return (
    <div className={classes.about} data-testid="caller-contact">
      {contact.organisation !== '' && <strong>{contact.organisation}</strong>}
      <span>{contact.numbers.join(' · ')}</span>
      {contact.mail !== '' && (
        <a href={`mailto:${contact.mail}`}>
          <IconMail size={16} stroke={1.6} aria-hidden="true" /> {contact.mail}
        </a>
      )}
      {contact.note !== '' && (
        <blockquote className={classes.note} data-testid="caller-note">
          {contact.note}
          <footer>
            {contact.changedBy}, {moment(contact.changedAt)}
          </footer>
        </blockquote>
      )}
    </div>
  );
}

function Unknown({ card }: { readonly card: Known }) {
  return (
    <p className={classes.quiet}>
      {card.number === '' ? t('card.unknownVisitor') : t('card.unknownNumber', { number: card.number })}
    </p>
  );
}

interface BeforeProps {
  readonly card: Known;
  readonly groupName: (id: string) => string;
  readonly onOpen: (call: CallSummary) => void;
}

/** What was before this call. */
function Before({ card, groupName, onOpen }: BeforeProps) {
  const all = useOlder(card.number, card.before);
  const before = { ...all, events: all.events.filter(({ call }) => call?.id !== card.call.id) };
  const thread = newestThread(before);
  return (
    <section aria-label={t('card.before')}>
      <div className={classes.heading}>
        <h3>{t('card.before')}</h3>
        {thread !== null && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => goTo(pathOfThread(thread))}
            data-testid="caller-all-texts"
          >
            {t('threads.back')}
          </Button>
        )}
      </div>
      {before.events.length === 0 ? (
        <p className={classes.quiet}>{card.number === '' ? t('card.noNumber') : t('card.noneSeen')}</p>
      ) : (
        <div className={classes.list}>
          <TimelineList timeline={before} groupName={groupName} onCall={onOpen} />
        </div>
      )}
    </section>
  );
}
