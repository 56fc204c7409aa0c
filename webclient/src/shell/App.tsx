import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import { showFailure } from '../kit/notices';
import { useChosenLanguage } from '../language/choice';
import { useLanguage } from '../language/language';
import { Entrance } from './Entrance';
import { usePath } from '../kit/route';
import { cssVariables, theme } from './theme';

const CheckPage = lazy(() => import('../check/CheckPage'));
const CallerPage = lazy(() => import('../caller/CallerPage'));
const MailboxesPage = lazy(() => import('../mailboxes/MailboxesPage'));
const TelephonePage = lazy(() => import('../telephone/TelephonePage'));

export function App() {
  const path = usePath();
  // Words are made while drawing: another language draws everything anew.
  useLanguage();
  useChosenLanguage(showFailure);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={3} />
      <Suspense>
        <PageAt path={path} />
      </Suspense>
    </MantineProvider>
  );
}

function PageAt({ path }: { readonly path: string }) {
  switch (path) {
    case '/call':
      return <CallerPage />;
    case '/telephone':
      return <TelephonePage />;
    case '/mailboxes':
      return <MailboxesPage />;
    case '/check':
      return <CheckPage />;
    default:
      return <Entrance />;
  }
}
