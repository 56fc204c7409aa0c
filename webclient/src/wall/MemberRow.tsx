import { Menu } from '@mantine/core';
import { IconCheck, IconEar, IconLogout } from '@tabler/icons-react';
import { memo } from 'react';
import { isInACall, presenceWords, sign } from '../colleagues/colleagues';
import { Elapsed } from '../kit/Elapsed';
import { LateMenu } from '../kit/LateMenu';
import { t, useLanguage } from '../language/language';
import { logIn, setState, signOutOfWork } from './acts';
import { type Member, sameMember } from './wall';
import classes from './WallPage.module.css';

interface MemberRowProps {
  readonly member: Member;
  readonly reasons: readonly string[];
  readonly clock: { now(): number };
  readonly mayListen: boolean;
  /** Listens in to somebody's call. */
  readonly onListen: (person: string) => void;
}

/** One agent, redrawn only when something has changed: state, since when, workgroups, and what a supervisor may do. */
export const MemberRow = memo(function MemberRow({ member, reasons, clock, mayListen, onListen }: MemberRowProps) {
  useLanguage();
  const { presence, groups } = member;
  const { person, name } = presence;
  const atWork = sign(presence) !== 'off';
  return (
    <>
      <span className={classes.lamp} data-sign={sign(presence)} aria-hidden="true" />
      <span className={classes.name}>
        <strong>{name}</strong>
        <span className={classes.state}>
          {presenceWords(presence)}
          {atWork && (
            <>
              {' · '}
              <Elapsed since={presence.since} clock={clock} />
            </>
          )}
        </span>
      </span>
      <span className={classes.groups}>
        {groups.map((group) => (
          <button
            key={group.id}
            type="button"
            className={classes.group}
            aria-pressed={group.loggedIn}
            title={
              group.loggedIn
                ? t('wall.logOut', { name, workgroup: group.name })
                : t('wall.logIn', { name, workgroup: group.name })
            }
            onClick={() =>
              logIn(
                person,
                group.id,
                !group.loggedIn,
                group.loggedIn
                  ? t('wall.loggedOut', { name, workgroup: group.name })
                  : t('wall.loggedIn', { name, workgroup: group.name }),
              )
            }
            data-testid={`wall-login-${group.id}`}
          >
            {group.name}
          </button>
        ))}
      </span>
      <LateMenu label={t('wall.whatToDo', { name })} disabled={!atWork} testId="wall-state">
        {() => (
          <>
            {isInACall(presence) && mayListen && (
              <Menu.Item leftSection={<IconEar size={16} />} onClick={() => onListen(person)} data-testid="wall-listen">
                {t('wall.listenIn')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconCheck size={16} />}
              onClick={() => setState(person, { ready: true, reason: '' }, t('wall.getsCalls', { name }))}
              data-testid="wall-make-ready"
            >
              {t('wall.ready')}
            </Menu.Item>
            {reasons.length > 0 && <Menu.Label>{t('wall.notReady')}</Menu.Label>}
            {reasons.map((reason) => (
              <Menu.Item
                key={reason}
                onClick={() => setState(person, { ready: false, reason }, t('wall.getsNoCalls', { name, reason }))}
              >
                {reason}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item
              color="lamp"
              leftSection={<IconLogout size={16} />}
              onClick={() => signOutOfWork(person, t('wall.signedOut', { name }))}
              data-testid="wall-sign-out"
            >
              {t('wall.signOut')}
            </Menu.Item>
          </>
        )}
      </LateMenu>
    </>
  );
}, sameRow);

function sameRow(one: MemberRowProps, other: MemberRowProps): boolean {
  return sameMember(one.member, other.member) && one.reasons === other.reasons && one.mayListen === other.mayListen;
}
