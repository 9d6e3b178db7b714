package dev.millrace.bench.masking;

import dev.millrace.dlp.InfoType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// The info types of another engine beside ours, as a data file lists them.
///
/// @param name as people call it
/// @param source the page that lists them, and when it was read
/// @param pairs our type, or `-`, and theirs
record Peer(String name, String source, List<Pair> pairs) {

    record Pair(String ours, String theirs) {}

    /// Those that the table compares.
    static List<Peer> all() {
        return List.of(
                read("Presidio", "presidio.txt"),
                read("Comprehend", "comprehend.txt"),
                read("Google DLP", "google.txt"));
    }

    /// What it calls one of our types.
    Optional<String> nameOf(InfoType type) {
        return pairs.stream()
                .filter(pair -> pair.ours().equals(type.name()))
                .map(Pair::theirs)
                .findFirst();
    }

    /// What it finds and we do not.
    List<String> alone() {
        return pairs.stream()
                .filter(pair -> pair.ours().equals("-"))
                .map(Pair::theirs)
                .toList();
    }

    private static Peer read(String name, String file) {
        try (var lines = Peer.class.getResourceAsStream(file)) {
            if (lines == null) {
                throw new IllegalStateException("the list of " + name + " is missing: " + file);
            }
            var all = new String(lines.readAllBytes()).lines().toList();
            var pairs = all.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Peer::pair)
                    .toList();
            return new Peer(name, all.getFirst().substring(2), pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pair pair(String line) {
        var gap = line.indexOf(' ');
        return new Pair(line.substring(0, gap), line.substring(gap + 1));
    }
}
