import { IconHeadset, IconPhone, IconPhoneOutgoing, IconServer2, IconWorld } from '@tabler/icons-react';
import { t } from '../language/language';
import type { Column } from './ladder';
import classes from './Ladder.module.css';

const SYMBOLS: Record<string, typeof IconPhone> = {
  caller: IconPhone,
  web: IconWorld,
  gateway: IconServer2,
  dialled: IconPhoneOutgoing,
  agent: IconHeadset,
};

function kindWords(kind: string): string {
  switch (kind) {
    case 'caller':
    case 'web':
    case 'dialled':
    case 'agent':
      return t(`trace.kind.${kind}`);
    default:
      return '';
  }
}

/** Who stands at which line. */
export function LadderHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <ul className={classes.head} aria-label={t('trace.whoTakesPart')}>
      {columns.map((column) => {
        const Symbol = SYMBOLS[column.kind] ?? IconPhone;
        return (
          <li key={column.side} data-kind={column.kind} data-testid="trace-side">
            <Symbol size={20} stroke={1.6} aria-hidden="true" />
            <strong>{column.name}</strong>
            <span>{column.address || kindWords(column.kind)}</span>
          </li>
        );
      })}
    </ul>
  );
}
