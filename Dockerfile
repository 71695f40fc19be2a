# The site for a team; compose.yaml runs it with PostgreSQL.
FROM python:3.11-slim
RUN useradd --create-home envoyage
WORKDIR /home/envoyage/app
COPY requirements-server.lock .
RUN pip install --no-cache-dir --require-hashes --requirement requirements-server.lock
COPY . .
RUN pip install --no-cache-dir --no-deps .
USER envoyage
ENV ENVOYAGE_HOME=/home/envoyage/var
RUN mkdir -p "$ENVOYAGE_HOME"
WORKDIR /home/envoyage
EXPOSE 8000
CMD ["sh", "-c", "envoyage migrate && exec envoyage serve --production --host 0.0.0.0 --port 8000"]
