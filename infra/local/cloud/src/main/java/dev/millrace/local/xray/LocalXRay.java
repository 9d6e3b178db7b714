package dev.millrace.local.xray;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Stands for the X-Ray daemon: takes what functions trace, keeps the last segments and writes all of them to a file.
public final class LocalXRay implements AutoCloseable {

    private static final int LARGEST_DATAGRAM = 64 * 1024;

    private final DatagramSocket socket;
    private final TraceFile file;
    private final int keep;
    private final Deque<Segment> segments = new ArrayDeque<>();

    private LocalXRay(DatagramSocket socket, TraceFile file, int keep) {
        this.socket = socket;
        this.file = file;
        this.keep = keep;
    }

    /// Listens on a free UDP port of loopback.
    ///
    /// @param folder for the file of segments
    /// @param keep how many segments [#segments()] remembers
    public static LocalXRay start(Path folder, int keep) {
        try {
            var socket = new DatagramSocket(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0));
            var xray = new LocalXRay(socket, new TraceFile(folder), keep);
            Thread.ofVirtual().name("xray").start(xray::listen);
            return xray;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot receive traces", e);
        }
    }

    /// For `AWS_XRAY_DAEMON_ADDRESS`.
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /// The last segments, oldest first.
    public List<Segment> segments() {
        synchronized (segments) {
            return List.copyOf(segments);
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private void listen() {
        var packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LARGEST_DATAGRAM);
                socket.receive(packet);
                take(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("X-Ray: a segment was lost: " + e);
                }
            }
        }
    }

    /// A datagram is a header line, `{"format":"json","version":1}`, and a document.
    private void take(String datagram) throws IOException {
        var headerEnd = datagram.indexOf('\n');
        if (headerEnd < 0 || !datagram.startsWith("{\"format\"")) {
            return;
        }
        var segment = new Segment(Instant.now(Clock.systemUTC()), datagram.substring(headerEnd + 1));
        synchronized (segments) {
            segments.add(segment);
            if (segments.size() > keep) {
                segments.remove();
            }
        }
        file.append(segment);
    }
}
