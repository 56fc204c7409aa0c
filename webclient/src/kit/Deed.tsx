import type { ReactNode } from 'react';
import { ActionIcon } from '@mantine/core';
import { Tip } from './Tip';

interface DeedProps {
  readonly label: string;
  readonly disabled?: boolean;
  /** Gray unless it is what the place is for. */
  readonly color?: 'gray' | 'cord';
  readonly onClick: () => void;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A button that shows only a sign, and says what it does. */
export function Deed({ label, disabled = false, color = 'gray', onClick, testId, children }: DeedProps) {
  return (
    <Tip says={() => label}>
      {(pointed) => (
        <ActionIcon
          {...pointed}
          variant="subtle"
          color={color}
          size="lg"
          aria-label={label}
          disabled={disabled}
          onClick={onClick}
          data-testid={testId}
        >
          {children}
        </ActionIcon>
      )}
    </Tip>
  );
}
