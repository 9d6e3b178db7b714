package dev.millrace.eventlog.redis;

import dev.millrace.eventlog.EventLog;
import dev.millrace.eventlog.EventLogContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.JedisPooled;
import redis.embedded.RedisServer;
import redis.embedded.core.RedisServerBuilder;

/// Against a real Redis, which is stopped and started again on the same data.
class RedisEventLogTest extends EventLogContract {

    @TempDir
    private Path data;

    private final int port = freePort();
    private RedisServer server;
    private JedisPooled client;

    @BeforeEach
    void startServer() {
        server = started();
        client = new JedisPooled("127.0.0.1", port);
    }

    @AfterEach
    void stopServer() {
        client.close();
        fail();
    }

    @Override
    protected EventLog log() {
        return new RedisEventLog(client);
    }

    @Override
    protected void fail() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void recover() {
        server = started();
    }

    private RedisServer started() {
        try {
            var started = new RedisServerBuilder()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("dir " + data)
                    .setting("appendonly yes")
                    .setting("appendfsync always")
                    .setting("save \"\"")
                    .build();
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
