import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Me, SignIn } from '../protocol/messages';
import { postJson, Refused, Unreachable } from '../kit/http';
import { Logo } from '../kit/Logo';
import { ThemeToggle } from '../kit/ThemeToggle';
import { t } from '../language/language';
import { LanguageChoice } from '../language/LanguageChoice';
import classes from './SignInPage.module.css';

interface SignInPageProps {
  readonly onSignedIn: () => void;
}

export function SignInPage({ onSignedIn }: SignInPageProps) {
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await postJson<Me>('/api/sign-in', { userName: userName.trim(), password } satisfies SignIn);
      onSignedIn();
    } catch (failure) {
      setProblem(words(failure));
      setBusy(false);
    }
  };

  return (
    <div className={classes.page}>
      <header className={classes.corner}>
        <LanguageChoice />
        <ThemeToggle />
      </header>
      <main className={classes.card}>
        <Logo size={56} />
        <h1>Cordboard</h1>
        <p className={classes.welcome}>{t('signin.welcome')}</p>
        <form onSubmit={(event) => void submit(event)}>
          <TextInput
            label={t('signin.userName')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            autoFocus
            required
            withAsterisk={false}
            size="md"
            value={userName}
            onChange={(event) => setUserName(event.currentTarget.value)}
            data-testid="login-username"
          />
          <PasswordInput
            label={t('signin.password')}
            name="password"
            autoComplete="current-password"
            required
            withAsterisk={false}
            size="md"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            data-testid="login-password"
          />
          <p className={classes.problem} role="alert" data-testid="login-problem">
            {problem}
          </p>
          <Button type="submit" size="md" fullWidth loading={busy} data-testid="login-submit">
            {t('signin.signIn')}
          </Button>
        </form>
        <p className={classes.check}>
          <a href="/check" data-testid="check-open">
            {t('signin.checkComputer')}
          </a>
        </p>
      </main>
    </div>
  );
}

function words(failure: unknown): string {
  if (failure instanceof Refused || failure instanceof Unreachable) {
    return `${failure.message} ${failure.remedy}`;
  }
  return t('signin.failed');
}
