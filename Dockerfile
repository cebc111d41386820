# Runs the bot, not the tests. The articles come in as a volume at /corpus; see README.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:${NODE}
ENV NODE_ENV=production CORPUS=/corpus HEARTBEAT=/tmp/heartbeat
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json tsconfig.json ./
COPY commands commands
COPY src src
USER node
VOLUME /corpus
# Healthy while Discord is connected: then the bot writes this file every ten seconds.
HEALTHCHECK --timeout=5s --start-period=2m CMD test -n "$(find "$HEARTBEAT" -mmin -1)"
# Not npm, which doesn't pass signals on.
CMD ["node", "--import", "tsx", "src/main.ts"]
