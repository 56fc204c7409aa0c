import { defineConfig } from 'vite';

/** The call button for other web sites: one script under a name that stays, beside what vite.config.ts builds. */
export default defineConfig({
  build: {
    outDir: 'target/classes/web',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: 'src/button/main.ts', name: 'cordboardCall', formats: ['iife'], fileName: () => 'cordboard-call.js' },
  },
});
