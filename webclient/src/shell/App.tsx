import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';
import { Entrance } from './Entrance';
import { usePath } from './route';
import { cssVariables, theme } from './theme';

const CallerPage = lazy(() => import('../caller/CallerPage'));

export function App() {
  const path = usePath();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={3} />
      <Suspense>{path === '/call' ? <CallerPage /> : <Entrance />}</Suspense>
    </MantineProvider>
  );
}
