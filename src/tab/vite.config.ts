import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { editTeamsJs } from "./teams-js-edits.ts";

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: "/tab/",
  plugins: [react(), editTeamsJs()],
  build: { outDir: join(root, "../../dist/tab"), emptyOutDir: true, manifest: true, assetsInlineLimit: 0 },
});
