import type { ReactNode } from 'react';
import { ActionIcon, Tooltip } from '@mantine/core';

interface DeedProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A button that shows only a sign, and says what it does. */
export function Deed({ label, disabled = false, onClick, testId, children }: DeedProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
        data-testid={testId}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
