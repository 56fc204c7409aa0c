import { Button } from '@mantine/core';
import { IconArrowForwardUp, IconMessage2, IconPhoneCall, IconUsers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../language/language';
import type { ToCallerWhere, Way, WayKind } from '../protocol/messages';
import { expectedWait, wayWords, whereWords } from './whereWords';
import classes from './WhereCard.module.css';

const ICONS: Readonly<Record<WayKind, ReactNode>> = {
  PEOPLE: <IconUsers size={20} />,
  MENU: <IconArrowForwardUp size={20} />,
  MESSAGE: <IconMessage2 size={20} />,
  CALLBACK: <IconPhoneCall size={20} />,
  NUMBER: <IconArrowForwardUp size={20} />,
};

/** What the voice in the call says too: where the caller is, how long it takes, and which ways lead on. */
export function WhereCard({
  where,
  onPress,
}: {
  readonly where: ToCallerWhere;
  readonly onPress: (keys: string) => void;
}) {
  const words = whereWords(where);
  const waits = where.stage === 'LINE' || where.stage === 'RINGING';
  return (
    <section className={classes.where} data-testid="where" data-stage={where.stage}>
      {words !== '' && (
        <p className={classes.words} role="status">
          {words}
        </p>
      )}
      {waits && (
        <dl className={classes.figures}>
          <Figure name={t('caller.yourPlace')} value={String(where.place)} testId="where-place" />
          <Figure name={t('caller.expectedWait')} value={expectedWait(where.expectedSeconds)} testId="where-expected" />
        </dl>
      )}
      {where.ways.length > 0 && (
        <ul className={classes.ways} aria-label={waits ? t('caller.insteadOfWaiting') : t('caller.choose')}>
          {where.ways.map((way) => (
            <li key={way.keys}>
              <WayButton way={way} onPress={onPress} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Figure({ name, value, testId }: { readonly name: string; readonly value: string; readonly testId: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-testid={testId}>{value}</dd>
    </div>
  );
}

function WayButton({ way, onPress }: { readonly way: Way; readonly onPress: (keys: string) => void }) {
  return (
    <Button
      variant="default"
      size="md"
      fullWidth
      justify="space-between"
      leftSection={ICONS[way.kind]}
      rightSection={<kbd className={classes.key}>{way.keys}</kbd>}
      onClick={() => onPress(way.keys)}
      data-testid={`way-${way.keys}`}
    >
      {wayWords(way)}
    </Button>
  );
}
