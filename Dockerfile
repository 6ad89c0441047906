FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# Playwright's driver arrives executable for its owner only, and the application does not run as root.
RUN dotnet publish src/MunicipalPlanning.Web -c Release -o /app && chmod -R a+rX /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime

# .NET 10's own images are Ubuntu, whose Chromium is a snap and does not run in a container: hence Debian, with .NET's runtime copied in.
FROM debian:bookworm-slim
# A container withholds the user namespaces Chromium's sandbox is made of; it shows nothing but the application's own pages.
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        ca-certificates libicu72 libldap-2.5-0 libssl3 tzdata \
        chromium fonts-morisawa-bizud-gothic fonts-morisawa-bizud-mincho fonts-noto-cjk poppler-utils qpdf \
    && rm -rf /var/lib/apt/lists/* \
    && echo 'export CHROMIUM_FLAGS="$CHROMIUM_FLAGS --no-sandbox"' >/etc/chromium.d/container \
    && useradd --uid 10001 --create-home planning \
    && install -d -o planning -g planning /home/planning/.aspnet
COPY --from=runtime /usr/share/dotnet /usr/share/dotnet
COPY --from=build /app /app
COPY samples /samples

WORKDIR /app
USER planning
ENV DOTNET_ROOT=/usr/share/dotnet PATH=$PATH:/usr/share/dotnet \
    ASPNETCORE_URLS=http://+:8080 Printing__ChromiumPath=/usr/bin/chromium TZ=Asia/Tokyo
EXPOSE 8080
# Debian's slim image has no curl; bash opens the connection itself.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "/app/MunicipalPlanning.Web.dll"]
