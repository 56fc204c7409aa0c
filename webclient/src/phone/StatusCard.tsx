import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../language/language';
import type { Desk } from '../protocol/messages';
import type { ConsoleSession, ConsoleView } from './consoleSession';
import { Elapsed } from '../kit/Elapsed';
import { KEYS } from '../keys/keys';
import { useShortcut } from '../keys/useShortcut';
import { HERE, Sentence } from '../language/Sentence';
import classes from './StatusCard.module.css';

interface StatusCardProps {
  readonly session: ConsoleSession;
  readonly view: ConsoleView;
}

const WITH_A_CALL: ReadonlySet<string> = new Set([
  'OFFERED',
  'CONNECTING',
  'TALKING',
  'HELD',
  'WRAP_UP',
  'LISTENING',
  'CALLING',
]);

/** Whether this person takes calls, and if not, why. */
export function StatusCard({ session, view }: StatusCardProps) {
  const { desk } = view;
  const status = desk?.status ?? 'OFFLINE';
  const withCall = WITH_A_CALL.has(status);
  // During a call one chooses for the time after it; the gateway keeps that as the desk's reason.
  const afterwards = withCall ? (desk?.reason ?? '') : '';
  const mayBecomeReady = afterwards !== '' || status === 'READY' || status === 'NOT_READY' || status === 'WRAP_UP';
  const mayPressReady = mayBecomeReady && view.microphone.kind === 'usable';
  useShortcut(KEYS.ready, mayPressReady && status !== 'READY', () => session.ready());
  return (
    <section className={classes.card} aria-label={t('phone.yourState')}>
      <div className={classes.line}>
        <span className={classes.lamp} data-status={status} aria-hidden="true" />
        <div className={classes.words}>
          <strong
            role="status"
            data-testid="agent-state"
            data-status={status}
            data-sound={view.soundDirect ? 'direct' : 'gateway'}
          >
            {statusWords(desk)}
          </strong>
          {desk && (
            <span className={classes.since}>
              <Sentence text={t('phone.since', { here: HERE })}>
                <Elapsed since={desk.since} clock={session.clock} />
              </Sentence>
            </span>
          )}
        </div>
      </div>
      {afterwards !== '' && (
        <p className={classes.afterwards} data-testid="agent-state-afterwards">
          {t('phone.notReadyAfterwards', { reason: afterwards })}
        </p>
      )}
      <div className={classes.choices}>
        <Button
          variant={status === 'READY' ? 'light' : status === 'NOT_READY' ? 'filled' : 'default'}
          leftSection={status === 'READY' && <IconCheck size={16} />}
          aria-pressed={status === 'READY'}
          disabled={!mayPressReady}
          aria-keyshortcuts={KEYS.ready}
          onClick={() => session.ready()}
          data-testid="ready"
        >
          {t('phone.ready')}
        </Button>
        <NotReadyMenu
          disabled={!withCall && status !== 'READY' && status !== 'NOT_READY'}
          reasons={view.notReadyReasons}
          onChoose={(reason) => session.notReady(reason)}
        />
      </div>
    </section>
  );
}

interface NotReadyMenuProps {
  readonly disabled: boolean;
  readonly reasons: readonly string[];
  readonly onChoose: (reason: string) => void;
}

function NotReadyMenu({ disabled, reasons, onChoose }: NotReadyMenuProps) {
  const [opened, setOpened] = useState(false);
  const usable = !disabled && reasons.length > 0;
  useShortcut(KEYS.notReady, usable, () => setOpened(true));
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width="target" transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={16} />}
          disabled={!usable}
          aria-keyshortcuts={KEYS.notReady}
          data-testid="not-ready"
        >
          {t('phone.notReady')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {reasons.map((reason) => (
          <Menu.Item key={reason} onClick={() => onChoose(reason)} data-testid={`not-ready-reason-${slug(reason)}`}>
            {reason}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function slug(reason: string): string {
  return reason
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function statusWords(desk: Desk | null): string {
  switch (desk?.status) {
    case 'NOT_READY':
      return desk.reason ? t('phone.status.notReadyBecause', { reason: desk.reason }) : t('phone.status.NOT_READY');
    case 'HELD':
      return desk.own ? t('phone.status.asking') : t('phone.status.HELD');
    case 'READY':
    case 'OFFERED':
    case 'CONNECTING':
    case 'TALKING':
    case 'WRAP_UP':
    case 'RECOVERING':
    case 'LISTENING':
    case 'CALLING':
      return t(`phone.status.${desk.status}`);
    default:
      return t('phone.status.unknown');
  }
}
