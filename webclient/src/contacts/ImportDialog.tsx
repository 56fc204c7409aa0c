import { Button, Group, Modal } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { showDone, showFailure } from '../kit/notices';
import type { ContactImport } from '../protocol/messages';
import classes from './Contacts.module.css';
import { importFile, importWords } from './importFile';

interface ImportDialogProps {
  readonly onClose: () => void;
  readonly onKept: () => void;
}

interface Looked {
  readonly file: File;
  readonly result: ContactImport;
}

/** Takes contacts from a CSV file, after having shown what that does. */
export default function ImportDialog({ onClose, onKept }: ImportDialogProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [busy, setBusy] = useState(false);

  const look = async (file: File) => {
    setBusy(true);
    try {
      setLooked({ file, result: await importFile(file, true) });
    } catch (failure) {
      showFailure(failure);
    }
    setBusy(false);
  };
  const take = async ({ file }: Looked) => {
    setBusy(true);
    try {
      const result = await importFile(file, false);
      if (result.kept) {
        showDone(`${importWords(result)}.`);
        onKept();
        onClose();
        return;
      }
      setLooked({ file, result });
    } catch (failure) {
      showFailure(failure);
    }
    setBusy(false);
  };

  const faultless = looked !== null && looked.result.faults.length === 0;
  return (
    <Modal opened onClose={onClose} centered size="lg" title="Import contacts">
      <div className={classes.form}>
        <p className={classes.quiet}>
          A CSV file in UTF-8, with a line of headings such as name, number, mail, organisation, note. Somebody whose
          number is known is changed, not added again.
        </p>
        <input
          ref={chooser}
          type="file"
          accept=".csv,text/csv"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) {
              void look(file);
            }
            currentTarget.value = '';
          }}
          data-testid="import-file"
        />
        <Button
          variant={faultless ? 'default' : 'filled'}
          leftSection={<IconFileTypeCsv size={18} stroke={1.6} />}
          loading={busy && looked === null}
          onClick={() => chooser.current?.click()}
          data-autofocus
        >
          {looked === null ? 'Choose a file' : `${looked.file.name}: choose another`}
        </Button>
        {looked !== null && <Result result={looked.result} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="subtle" color="gray" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={!faultless}
            loading={busy && looked !== null}
            onClick={() => looked !== null && void take(looked)}
            data-testid="import-take"
          >
            Import
          </Button>
        </Group>
      </div>
    </Modal>
  );
}

function Result({ result }: { readonly result: ContactImport }) {
  if (result.faults.length > 0) {
    return (
      <div role="alert" data-testid="import-faults">
        <p className={classes.faulty}>Nothing was taken. Mend these in the file, and choose it again.</p>
        <ul className={classes.faults}>
          {result.faults.map((fault) => (
            <li key={`${fault.line} ${fault.column} ${fault.problem}`}>
              <strong>
                Line {fault.line}
                {fault.column !== '' && `, ${fault.column}`}
              </strong>
              <span>
                {fault.problem}. {fault.remedy}.
              </span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p className={classes.counted} role="status" data-testid="import-counted">
      {importWords(result)}.{result.ignoredColumns.length > 0 && ` Not used: ${result.ignoredColumns.join(', ')}.`}
    </p>
  );
}
