import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../language/language';
import { Nothing } from './Card';
import type { Fetched } from './useFetched';

interface FetchedListProps<T> {
  readonly list: Fetched<readonly T[]>;
  /** What to say when there is nothing. */
  readonly empty: string;
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A list that was read, or words about why there is none. */
export function FetchedList<T>({ list, empty, children }: FetchedListProps<T>) {
  if (list.failed && list.data === null) {
    return (
      <Nothing>
        {t('kit.listFailed')}{' '}
        <Button size="compact-sm" variant="subtle" onClick={list.reload} data-testid="list-retry">
          {t('kit.tryAgain')}
        </Button>
      </Nothing>
    );
  }
  if (list.data === null) {
    return <Nothing>{t('kit.reading')}</Nothing>;
  }
  return list.data.length === 0 ? <Nothing>{empty}</Nothing> : children(list.data);
}
