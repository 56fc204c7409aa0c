import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBell, IconLogout } from '@tabler/icons-react';
import { useState } from 'react';
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
  readonly onSignOut: () => void;
}

export function Header({ view, path, onSignOut }: HeaderProps) {
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Logo size={34} />
        <div className={classes.names}>
          <strong>Cordboard</strong>
          <span data-testid="company-name">{view.company}</span>
        </div>
        {isSupervisor(view.me) && <Pages path={path} />}
        <div className={classes.tools}>
          <AlertsButton />
          <ThemeToggle />
          <span className={classes.person} data-testid="me-name">
            {view.me?.name}
          </span>
          <Tooltip label="Sign out">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Sign out"
              onClick={onSignOut}
              data-testid="sign-out"
            >
              <IconLogout size={20} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
    </header>
  );
}

function Pages({ path }: { readonly path: string }) {
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
      {page('/prompts', 'Prompts', 'nav-prompts')}
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
