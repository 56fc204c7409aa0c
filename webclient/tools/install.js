// Runs `npm ci`, unless node_modules was made from this very package-lock.json.
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const installedFrom = 'node_modules/.installed-from.json';
const wanted = readFileSync('package-lock.json', 'utf8');

if (existsSync(installedFrom) && readFileSync(installedFrom, 'utf8') === wanted) {
  console.log('node_modules is made from this package-lock.json: nothing to install');
} else {
  execSync('npm ci --prefer-offline', { stdio: 'inherit' });
  writeFileSync(installedFrom, wanted);
}
