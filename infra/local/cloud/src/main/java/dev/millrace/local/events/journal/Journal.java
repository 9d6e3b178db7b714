package dev.millrace.local.events.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lines of text on disk that outlive the process, however it ends.
///
/// Not for use by several threads at once.
public final class Journal implements AutoCloseable {

    private final Path file;
    private FileChannel channel;

    /// @throws UncheckedIOException if the file cannot be written
    public Journal(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = open();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the journal " + file, e);
        }
    }

    /// Every line up to the first that is not whole, which was being written when the process ended, and is cut off.
    public List<String> lines() {
        try {
            var lines = new ArrayList<String>();
            long end = 0;
            for (var line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
                var text = ChecksummedLine.read(line);
                if (text.isEmpty()) {
                    break;
                }
                lines.add(text.get());
                end += line.getBytes(UTF_8).length + 1;
            }
            cutOff(end);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the journal " + file, e);
        }
    }

    /// Returns when the operating system has the line. If it cannot be written, the journal is as it was.
    public void append(String line) {
        try {
            long end = channel.position();
            try {
                write(ByteBuffer.wrap(ChecksummedLine.write(line).getBytes(UTF_8)));
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the journal " + file, e);
        }
    }

    /// Replaces all lines at once.
    public void rewrite(List<String> lines) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, lines.stream().map(ChecksummedLine::write).collect(Collectors.joining()));
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
            channel.close();
            channel = open();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rewrite the journal " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the journal " + file, e);
        }
    }

    /// A last line may lack nothing but its end.
    private void cutOff(long end) throws IOException {
        if (channel.size() < end) {
            write(ByteBuffer.wrap(new byte[] {'\n'}));
        } else {
            channel.truncate(end);
        }
    }

    private FileChannel open() throws IOException {
        var opened = FileChannel.open(file, CREATE, WRITE);
        opened.position(opened.size());
        return opened;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
