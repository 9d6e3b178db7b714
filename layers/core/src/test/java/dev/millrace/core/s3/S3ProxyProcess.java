package dev.millrace.core.s3;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A real S3Proxy over a folder, in a process of its own.
record S3ProxyProcess(Process process, URI endpoint) implements AutoCloseable {

    private static final int ATTEMPTS = 300;
    private static final int PAUSE_MS = 50;

    static S3ProxyProcess over(Path folder) throws Exception {
        var endpoint = URI.create("http://127.0.0.1:" + freePort());
        var configuration = Files.write(
                folder.resolve("s3proxy.properties"),
                List.of(
                        "s3proxy.endpoint=" + endpoint,
                        "s3proxy.authorization=none",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + Files.createDirectories(folder.resolve("buckets"))));
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("s3proxy.jar"),
                        "--properties",
                        configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        awaitConnection(endpoint, process);
        return new S3ProxyProcess(process, endpoint);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void awaitConnection(URI endpoint, Process process) throws Exception {
        for (var attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            try (var _ = new Socket(endpoint.getHost(), endpoint.getPort())) {
                return;
            } catch (IOException _) {
                Thread.sleep(PAUSE_MS);
            }
        }
        process.destroyForcibly();
        throw new AssertionError("S3Proxy does not listen; see its log");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
