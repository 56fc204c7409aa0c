import { ActionIcon, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconBell, IconHeadphones, IconKeyboard, IconLogout, IconMessages } from '@tabler/icons-react';
import { memo, type ReactNode, useState } from 'react';
import { KEYS } from '../keys/keys';
import { t, useLanguage } from '../language/language';
import { LanguageChoice } from '../language/LanguageChoice';
import { alertsState } from '../phone/desktopAlert';
import classes from './Header.module.css';
import { Logo } from '../kit/Logo';
import { goTo } from '../kit/route';
import { isSupervisor } from '../phone/role';
import { ThemeToggle } from '../kit/ThemeToggle';
import type { Person } from '../protocol/messages';
import { THREADS_PATH } from '../threads/path';

interface HeaderProps {
  readonly company: string;
  /** Who has signed in; null before the gateway was heard for the first time. */
  readonly me: Person | null;
  readonly unreadChats: number;
  /** Null where the company does not text. */
  readonly unreadThreads: readonly string[] | null;
  readonly path: string;
  readonly onChats: () => void;
  readonly onSound: () => void;
  readonly onKeys: () => void;
  readonly onSignOut: () => void;
}

/** Redrawn only when something of its own has changed: on a large floor something else does all the time. */
export const Header = memo(function Header({
  company,
  me,
  unreadChats,
  unreadThreads,
  path,
  onChats,
  onSound,
  onKeys,
  onSignOut,
}: HeaderProps) {
  useLanguage();
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Logo size={34} />
        <div className={classes.names}>
          <strong>Cordboard</strong>
          <span data-testid="company-name">{company}</span>
        </div>
        <Pages path={path} supervises={isSupervisor(me)} unreadThreads={unreadThreads} />
        <div className={classes.tools}>
          <AlertsButton />
          <Tool label={chatsWords(unreadChats)} keys={KEYS.chat} onClick={onChats} testId="chats-open">
            <IconMessages size={20} stroke={1.6} />
            {unreadChats > 0 && (
              <span className={classes.unread} aria-hidden="true" data-testid="chats-unread">
                {unreadChats}
              </span>
            )}
          </Tool>
          <Tool label={t('shell.sound')} keys={KEYS.sound} onClick={onSound} testId="sound-open">
            <IconHeadphones size={20} stroke={1.6} />
          </Tool>
          <Tool label={t('shell.keys')} keys={KEYS.help} onClick={onKeys} testId="keys-open">
            <IconKeyboard size={20} stroke={1.6} />
          </Tool>
          <LanguageChoice />
          <ThemeToggle />
          <span className={classes.person} data-testid="me-name">
            {me?.name}
          </span>
          <Tool label={t('shell.signOut')} onClick={onSignOut} testId="sign-out">
            <IconLogout size={20} stroke={1.6} />
          </Tool>
        </div>
      </div>
    </header>
  );
});

function chatsWords(unread: number): string {
  return unread > 0 ? t('shell.unreadChats', { count: unread }) : t('shell.chats');
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
        className={classes.tool}
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

interface PagesProps {
  readonly path: string;
  readonly supervises: boolean;
  readonly unreadThreads: readonly string[] | null;
}

function Pages({ path, supervises, unreadThreads }: PagesProps) {
  const page = (target: string, label: ReactNode, testId: string) => (
    <a
      href={target}
      aria-current={path === target || path.startsWith(`${target}/`) ? 'page' : undefined}
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
    <nav className={classes.pages} aria-label={t('shell.pages')}>
      {page('/', t('shell.floor'), 'nav-floor')}
      {page('/operator', t('shell.operator'), 'nav-operator')}
      {unreadThreads !== null && page(THREADS_PATH, <Texts unread={unreadThreads.length} />, 'nav-texts')}
      {supervises && page('/wall', t('shell.wall'), 'nav-wall')}
      {page('/history', t('shell.history'), 'nav-history')}
      {page('/contacts', t('shell.contacts'), 'nav-contacts')}
      {supervises && page('/prompts', t('shell.prompts'), 'nav-prompts')}
    </nav>
  );
}

function Texts({ unread }: { readonly unread: number }) {
  return (
    <>
      {t('shell.texts')}
      {unread > 0 && (
        <>
          <span className={classes.unreadThreads} aria-hidden="true" data-testid="texts-unread">
            {unread}
          </span>
          <VisuallyHidden>{t('shell.unreadTexts', { count: unread })}</VisuallyHidden>
        </>
      )}
    </>
  );
}

/** Only there until the person has decided; browsers want that asked in the course of a click. */
function AlertsButton() {
  const [state, setState] = useState(alertsState);
  if (state !== 'default') {
    return null;
  }
  const label = t('shell.allowAlerts');
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
