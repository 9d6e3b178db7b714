package dev.millrace.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives each part a free port on loopback, and the same one again next time while nobody else has taken it: URLs
/// with ports in them live on in stored messages and waiting executions.
public final class StablePorts {

    private static final String FOLDER = "ports";

    private final Path folder;

    public StablePorts(DataFolder data) throws IOException {
        this.folder = Files.createDirectories(data.path().resolve(FOLDER));
    }

    /// The port that a part was given last, for those who only look; 0 if it never was given one.
    public static int last(Path data, String part) throws IOException {
        return remembered(data.resolve(FOLDER).resolve(part));
    }

    public int of(String part) throws IOException {
        var file = folder.resolve(part);
        var wanted = remembered(file);
        var port = wanted != 0 && isFree(wanted) ? wanted : anyFree();
        Files.writeString(file, Integer.toString(port));
        return port;
    }

    private static int remembered(Path file) throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
