import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { withoutCdn } from "./without-cdn.ts";

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: "/tab/",
  plugins: [react(), withoutCdn()],
  build: { outDir: join(root, "../../dist/tab"), emptyOutDir: true, manifest: true, assetsInlineLimit: 0 },
});
