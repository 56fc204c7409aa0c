import { Button, Tooltip } from '@mantine/core';
import { IconDownload, IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { moment } from '../kit/time';
import { t } from '../language/language';
import type { Trace } from '../protocol/messages';
import classes from './TracePanel.module.css';

interface TraceActionsProps {
  readonly trace: Trace;
  readonly onFlag: () => void;
}

/** Keeps a call's trace, and takes it home. */
export function TraceActions({ trace, onFlag }: TraceActionsProps) {
  const flagged = trace.flag !== null;
  return (
    <div className={classes.actions}>
      <Tooltip label={flagged ? t('trace.keepNoLonger') : t('trace.keep')}>
        <Button
          size="xs"
          variant={flagged ? 'light' : 'default'}
          color="brass"
          aria-pressed={flagged}
          leftSection={flagged ? <IconFlagFilled size={16} /> : <IconFlag size={16} stroke={1.6} />}
          onClick={onFlag}
          data-testid="trace-flag"
        >
          {flagged ? t('trace.flagged') : t('trace.flag')}
        </Button>
      </Tooltip>
      {trace.messages.length > 0 && (
        <Button
          component="a"
          href={`/api/calls/${trace.call}/trace.pcap`}
          download
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.6} />}
          data-testid="trace-pcap"
        >
          {t('trace.wireshark')}
        </Button>
      )}
      <span className={classes.kept} role="status" data-testid="trace-kept">
        {kept(trace)}
      </span>
    </div>
  );
}

function kept({ flag, keptUntil }: Trace): string {
  if (keptUntil === null) {
    return t('trace.inMemory');
  }
  const when = moment(keptUntil);
  return flag ? t('trace.flaggedBy', { name: flag.by, when }) : t('trace.failedCall', { when });
}
