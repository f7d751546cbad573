# syntax=docker/dockerfile:1
# The tracker, built, run by a user of its own. What it keeps lies in /data. See docs/operations.md.

FROM node:20.19-bookworm-slim AS base
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app

# What package-lock.json names. The tools that build and those that start it are the same, as with npm start.
FROM base AS installed
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev

FROM installed AS built
COPY . .
RUN node scripts/build.mjs && rm -rf .next/cache

FROM base
# As in "start" of package.json: bounds how memory grows.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    DATA_DIR=/data
# Nothing of the application can be written by whom it runs as.
COPY --from=built /app /app
RUN install -d -o node -g node -m 700 /data
VOLUME /data
USER node
EXPOSE 3000
# Whether the process answers. Not /readyz, which fails also while the database is away: a new start does not help then,
# and would forget the pages that are answered from memory meanwhile.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by npm: signals go to the process itself, which closes the database before it ends.
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=25", "scripts/start.mjs"]
