import type { Contact } from '../protocol/messages';
import classes from './Contacts.module.css';

/** All that is known of a contact. */
export function ContactWords({ contact }: { readonly contact: Contact }) {
  return (
    <div className={classes.words}>
      <strong>{contact.name}</strong>
      {contact.organisation !== '' && contact.organisation !== contact.name && <span>{contact.organisation}</span>}
      <span className={classes.reach}>
        {contact.numbers.join(' · ')}
        {contact.mail !== '' && (
          <>
            {contact.numbers.length > 0 && ' · '}
            <a href={`mailto:${contact.mail}`}>{contact.mail}</a>
          </>
        )}
      </span>
      {contact.note !== '' && <span className={classes.note}>{contact.note}</span>}
    </div>
  );
}
