import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

interface SearchFieldProps {
  readonly className: string | undefined;
  /** What is searched, for those who do not see the page. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (wanted: string) => void;
  readonly testId: string;
}

/** Where one types what a list shall be searched for. */
export function SearchField({ className, label, placeholder, value, onChange, testId }: SearchFieldProps) {
  return (
    <TextInput
      className={className}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      type="search"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-testid={testId}
    />
  );
}
