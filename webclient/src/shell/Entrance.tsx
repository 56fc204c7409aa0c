import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { t } from '../language/language';
import type { Me } from '../protocol/messages';
import { SignInPage } from '../signin/SignInPage';
import { ConsolePage } from './ConsolePage';
import { ConsoleSession } from '../phone/consoleSession';
import classes from './Entrance.module.css';
import { getJson, Refused, whenSignedOut } from '../kit/http';

type Door = 'looking' | 'unreachable' | 'signed-out' | ConsoleSession;

/** Shows the console to somebody who is signed in, and the sign-in page to everybody else. */
export function Entrance() {
  const [door, setDoor] = useState<Door>('looking');
  const enter = () => setDoor(new ConsoleSession());

  useEffect(() => {
    whenSignedOut(() => setDoor('signed-out'));
    void lookAround().then(setDoor);
  }, []);

  useEffect(() => {
    if (door instanceof ConsoleSession) {
      door.start();
      return () => door.close();
    }
    return undefined;
  }, [door]);

  if (door instanceof ConsoleSession) {
    return <ConsolePage session={door} onSignedOut={() => setDoor('signed-out')} />;
  }
  switch (door) {
    case 'looking':
      return null;
    case 'unreachable':
      return (
        <main className={classes.unreachable}>
          <h1>{t('shell.unreachableTitle')}</h1>
          <p>{t('shell.unreachableRemedy')}</p>
          <Button data-testid="try-again" onClick={() => void lookAround().then(setDoor)}>
            {t('kit.tryAgain')}
          </Button>
        </main>
      );
    case 'signed-out':
      return <SignInPage onSignedIn={enter} />;
  }
}

async function lookAround(): Promise<Door> {
  try {
    await getJson<Me>('/api/me');
    return new ConsoleSession();
  } catch (failure) {
    return failure instanceof Refused && failure.status === 401 ? 'signed-out' : 'unreachable';
  }
}
