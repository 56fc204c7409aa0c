import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds a gateway: a running one, or the mock of `npm run mock`. */
const gateway = process.env.CORDBOARD_GATEWAY ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: { outDir: 'target/classes/web', emptyOutDir: true, sourcemap: false },
  server: { proxy: { '/api': gateway, '/ws': { target: gateway, ws: true } } },
  test: { include: ['src/**/*.test.ts'] },
});
