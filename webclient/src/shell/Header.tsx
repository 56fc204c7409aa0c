import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBell, IconHeadphones, IconKeyboard, IconLogout } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { KEYS } from '../keys/keys';
import { alertsState } from '../phone/desktopAlert';
import type { ConsoleView } from '../phone/consoleSession';
import classes from './Header.module.css';
import { Logo } from '../kit/Logo';
import { goTo } from './route';
import { isSupervisor } from '../phone/role';
import { ThemeToggle } from '../kit/ThemeToggle';

interface HeaderProps {
  readonly view: ConsoleView;
  readonly path: string;
  readonly onSound: () => void;
  readonly onKeys: () => void;
  readonly onSignOut: () => void;
}

export function Header({ view, path, onSound, onKeys, onSignOut }: HeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Logo size={34} />
        <div className={classes.names}>
          <strong>Cordboard</strong>
          <span data-testid="company-name">{view.company}</span>
        </div>
        <Pages path={path} supervises={isSupervisor(view.me)} />
        <div className={classes.tools}>
          <AlertsButton />
          <Tool label="Microphone and loudspeakers" keys={KEYS.sound} onClick={onSound} testId="sound-open">
            <IconHeadphones size={20} stroke={1.6} />
          </Tool>
          <Tool label="Keys" keys={KEYS.help} onClick={onKeys} testId="keys-open">
            <IconKeyboard size={20} stroke={1.6} />
          </Tool>
          <ThemeToggle />
          <span className={classes.person} data-testid="me-name">
            {view.me?.name}
          </span>
          <Tool label="Sign out" onClick={onSignOut} testId="sign-out">
            <IconLogout size={20} stroke={1.6} />
          </Tool>
        </div>
      </div>
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  readonly keys?: string;
  readonly onClick: () => void;
  readonly testId: string;
  readonly children: ReactNode;
}

function Tool({ label, keys, onClick, testId, children }: ToolProps) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        aria-keyshortcuts={keys}
        onClick={onClick}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

function Pages({ path, supervises }: { readonly path: string; readonly supervises: boolean }) {
  const page = (target: string, label: string, testId: string) => (
    <a
      href={target}
      aria-current={path === target ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        goTo(target);
      }}
      data-testid={testId}
    >
      {label}
    </a>
  );
  return (
    <nav className={classes.pages} aria-label="Pages">
      {page('/', 'Floor', 'nav-floor')}
      {supervises && page('/wall', 'Wall', 'nav-wall')}
      {page('/history', 'History', 'nav-history')}
      {page('/contacts', 'Contacts', 'nav-contacts')}
      {supervises && page('/prompts', 'Prompts', 'nav-prompts')}
    </nav>
  );
}

/** Only there until the person has decided; browsers want that asked in the course of a click. */
function AlertsButton() {
  const [state, setState] = useState(alertsState);
  if (state !== 'default') {
    return null;
  }
  const label = 'Show a desktop notification when a call rings';
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="brass"
        size="lg"
        aria-label={label}
        onClick={() => void Notification.requestPermission().then(setState)}
        data-testid="alerts-enable"
      >
        <IconBell size={20} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
