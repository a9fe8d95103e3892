# Runs as a user without rights on a read-only file system; everything that lasts is in /data, or in PostgreSQL.
# docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
#   --env-file .env --volume vorbild:/data --volume ./policy:/app/policy:ro --publish 3978:3978 vorbild

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY src ./src
COPY manifest ./manifest
COPY policy ./policy
COPY tsconfig.json ./
RUN npm run tab
# Node is in the image already, and what tests and the stand-in tenant need is not for production.
RUN npm prune --omit=dev && rm -rf node_modules/node node_modules/node-bin-* node_modules/.bin/node src/sandbox src/tab

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]
