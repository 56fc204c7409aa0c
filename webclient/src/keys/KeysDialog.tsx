import { Kbd, Modal, Switch } from '@mantine/core';
import { t } from '../language/language';
import classes from './KeysDialog.module.css';
import { KEY_GROUPS } from './keys';
import { useShortcutsOn } from './useShortcut';

interface KeysDialogProps {
  /** Whether the company texts. */
  readonly texts: boolean;
  readonly onClose: () => void;
}

/** All that the keyboard can do, and the switch that turns it off. */
export default function KeysDialog({ texts, onClose }: KeysDialogProps) {
  const [on, setOn] = useShortcutsOn();
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} size="lg" centered data-testid="keys-dialog">
      <div className={classes.groups} data-off={!on}>
        {KEY_GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{t(`keys.group.${title}`)}</h3>
            <dl>
              {keys
                .filter(([, does]) => texts || (does !== 'texts' && does !== 'textCaller'))
                .map(([pressed, does]) => (
                  <div key={does}>
                    <dt>
                      {pressed.map((key) => (key === '…' ? <span key={key}>…</span> : <Kbd key={key}>{key}</Kbd>))}
                    </dt>
                    <dd>{t(`keys.does.${does}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={t('keys.on')}
        checked={on}
        onChange={({ currentTarget }) => setOn(currentTarget.checked)}
        data-testid="keys-on"
      />
    </Modal>
  );
}
