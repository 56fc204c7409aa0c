import { Button, Group } from '@mantine/core';
import { t } from '../language/language';

interface UndoNoticeProps {
  readonly message: string;
  readonly testId: string;
  readonly onUndo: () => void;
}

/** What was just done, beside the way back. */
export function UndoNotice({ message, testId, onUndo }: UndoNoticeProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <span>{message}</span>
      <Button size="compact-sm" variant="subtle" onClick={onUndo} data-testid={testId}>
        {t('kit.undo')}
      </Button>
    </Group>
  );
}
