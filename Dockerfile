# syntax=docker/dockerfile:1
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund && npm pack --ignore-scripts --pack-destination /tmp \
 && mkdir /app && tar -xzf /tmp/sunting-*.tgz -C /app --strip-components=1

# Everything is bundled: the program needs Node and nothing else, and no shell.
FROM gcr.io/distroless/nodejs22-debian12:nonroot
COPY --from=build /app/bin /app/bin
COPY --from=build /app/dist /app/dist
COPY --from=build /app/schema /app/schema
COPY --from=build /app/package.json /app/package.json
WORKDIR /work
ENTRYPOINT ["/nodejs/bin/node", "/app/bin/sunting.js"]
CMD ["--help"]
