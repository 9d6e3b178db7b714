package dev.millrace.dlp.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists of words that ship as data: UTF-8, an entry a line, comments after `#`.
public final class WordList {

    private WordList() {}

    /// Reads a list from the class path.
    ///
    /// @throws IllegalArgumentException if there is no such list
    public static Set<String> read(String resource) {
        try (var list = WordList.class.getResourceAsStream(resource)) {
            if (list == null) {
                throw new IllegalArgumentException("there is no word list " + resource);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
