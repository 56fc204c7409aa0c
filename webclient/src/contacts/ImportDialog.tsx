import { Button, Group, Modal } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { showDone, showFailure } from '../kit/notices';
import { t } from '../language/language';
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
    <Modal opened onClose={onClose} centered size="lg" title={t('contacts.importTitle')}>
      <div className={classes.form}>
        <p className={classes.quiet}>{t('contacts.importHint')}</p>
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
          {looked === null ? t('contacts.chooseFile') : t('contacts.chooseAnother', { file: looked.file.name })}
        </Button>
        {looked !== null && <Result result={looked.result} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('contacts.cancel')}
          </Button>
          <Button
            disabled={!faultless}
            loading={busy && looked !== null}
            onClick={() => looked !== null && void take(looked)}
            data-testid="import-take"
          >
            {t('contacts.import')}
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
        <p className={classes.faulty}>{t('contacts.nothingTaken')}</p>
        <ul className={classes.faults}>
          {result.faults.map((fault) => (
            <li key={`${fault.line} ${fault.column} ${fault.problem}`}>
              <strong>
                {fault.column === ''
                  ? t('contacts.line', { line: fault.line })
                  : t('contacts.lineColumn', { line: fault.line, column: fault.column })}
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
      {importWords(result)}.
      {result.ignoredColumns.length > 0 && ` ${t('contacts.notUsed', { columns: result.ignoredColumns.join(', ') })}`}
    </p>
  );
}
