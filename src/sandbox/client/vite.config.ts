import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: "./",
  plugins: [react()],
  build: { outDir: join(root, "../../../dist/client"), emptyOutDir: true, chunkSizeWarningLimit: 1200 },
});
