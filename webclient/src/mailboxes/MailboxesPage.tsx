import { IconDeviceMobile, IconMail, IconMailOpened } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import { Logo } from '../kit/Logo';
import { showFailure } from '../kit/notices';
import { ThemeToggle } from '../kit/ThemeToggle';
import { briefly } from '../kit/time';
import { t } from '../language/language';
import { LanguageChoice } from '../language/LanguageChoice';
import type { DemoMail, DemoMailbox, TextedCompany } from '../protocol/messages';
import { MailSheet } from './MailSheet';
import classes from './Mailboxes.module.css';
import { preview } from './quotation';
import { addressOf, pathOf, useMailboxes } from './useMailboxes';

/** The mailboxes of the demo company's people, as they have them in their own mail programs. */
export default function MailboxesPage() {
  const [chosen, setChosen] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const { all, mails, away, read, answer } = useMailboxes(chosen);
  const company = useCompany();
  const address = addressOf(all ?? [], chosen);
  const shown = mails?.find(({ id }) => id === open) ?? null;
  return (
    <div className={classes.page}>
      <header className={classes.corner}>
        <span className={classes.home}>
          <Logo size={28} /> Cordboard
        </span>
        <LanguageChoice />
        <ThemeToggle />
      </header>
      <main className={classes.desk} data-open={shown !== null}>
        <section className={classes.about}>
          <div>
            <p className={classes.over}>{t('mailboxes.over')}</p>
            <h1>{t('mailboxes.title', { company })}</h1>
            <p className={classes.lead}>{t('mailboxes.lead')}</p>
          </div>
          <a className={classes.telephone} href="/telephone" target="_blank" rel="noopener noreferrer">
            <IconDeviceMobile size={18} stroke={1.6} aria-hidden="true" />
            {t('mailboxes.telephone')}
          </a>
        </section>
        <div className={classes.box}>
          <nav className={classes.people} aria-label={t('mailboxes.whose')}>
            {all?.map((mailbox) => (
              <Person
                key={mailbox.address}
                mailbox={mailbox}
                current={mailbox.address === address}
                onChoose={() => {
                  setChosen(mailbox.address);
                  setOpen(null);
                }}
              />
            ))}
          </nav>
          <section className={classes.list} aria-label={t('mailboxes.mails')}>
            <p className={classes.away} role="status">
              {away && t('mailboxes.away')}
            </p>
            {mails?.length === 0 && <p className={classes.nothing}>{t('mailboxes.nothing')}</p>}
            <ul className={classes.rows} data-testid="mail-rows">
              {mails?.map((mail) => (
                <li key={mail.id}>
                  <Row
                    mail={mail}
                    current={mail.id === open}
                    onOpen={() => {
                      setOpen(mail.id);
                      if (mail.unread) {
                        read(mail);
                      }
                    }}
                  />
                </li>
              ))}
            </ul>
          </section>
          {shown === null ? (
            <div className={classes.nobody}>
              <IconMailOpened size={44} stroke={1.2} aria-hidden="true" />
              <p>{t('mailboxes.choose')}</p>
            </div>
          ) : (
            <MailSheet
              key={`${address} ${shown.id}`}
              mail={shown}
              path={pathOf(address)}
              onAnswer={(given) => answer(shown, given)}
              onLeave={() => setOpen(null)}
            />
          )}
        </div>
      </main>
    </div>
  );
}

interface PersonProps {
  readonly mailbox: DemoMailbox;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function Person({ mailbox: { address, name, unread }, current, onChoose }: PersonProps) {
  return (
    <button
      type="button"
      className={classes.person}
      aria-current={current ? 'true' : undefined}
      onClick={onChoose}
      data-testid="mailbox"
      data-address={address}
    >
      <span className={classes.face} aria-hidden="true">
        {name.charAt(0)}
      </span>
      <span className={classes.who}>
        <strong>{name}</strong>
        <span>{address}</span>
      </span>
      {unread > 0 && (
        <span className={classes.count} aria-label={t('mailboxes.unread', { count: unread })}>
          {unread}
        </span>
      )}
    </button>
  );
}

interface RowProps {
  readonly mail: DemoMail;
  readonly current: boolean;
  readonly onOpen: () => void;
}

function Row({ mail, current, onOpen }: RowProps) {
  return (
    <button
      type="button"
      className={classes.row}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
      data-unread={mail.unread}
      data-own={mail.own}
      data-testid="mail-row"
    >
      <IconMail className={classes.sign} size={16} stroke={1.8} aria-hidden="true" />
      <strong>{mail.own ? t('mailboxes.ownAnswer') : mail.from}</strong>
      <time dateTime={new Date(mail.at).toISOString()}>{briefly(mail.at)}</time>
      <span className={classes.subject}>{mail.subject}</span>
      <span className={classes.preview}>{preview(mail.text)}</span>
    </button>
  );
}

/** The company's name; empty while it is not known. */
function useCompany(): string {
  const [name, setName] = useState('');
  useEffect(() => {
    getJson<TextedCompany>('/api/demo/telephone').then((company) => setName(company.name), showFailure);
  }, []);
  const title = name === '' ? null : t('mailboxes.title', { company: name });
  useEffect(() => {
    if (title !== null) {
      document.title = title;
    }
  }, [title]);
  return name;
}
