package dev.millrace.local.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The documents of a file or a folder, as uploads in a stable order.
public final class Corpus {

    private static final Set<String> SUFFIXES = Set.of("txt", "md", "html", "htm", "pdf", "jsonl");

    private final List<Upload> uploads;

    private Corpus(List<Upload> uploads) {
        this.uploads = List.copyOf(uploads);
    }

    /// The shipped kind: folders `<tenant>/<tier>/` that hold the documents.
    public static Corpus arranged(Path root) throws IOException {
        return read(root, "incoming/");
    }

    /// A user's own: every document belongs to one tenant and tier, and is named by its path below `root`.
    ///
    /// @param root a folder, or a single file
    /// @throws InvalidCorpus if there is nothing to ingest, saying what would be
    public static Corpus of(Path root, String tenant, String tier) throws IOException {
        if (!Files.exists(root)) {
            throw new InvalidCorpus("There is no file or folder " + root + ": check the path given to --corpus.");
        }
        return read(root, "incoming/%s/%s/".formatted(tenant, tier));
    }

    /// What to upload.
    public List<Upload> uploads() {
        return uploads;
    }

    /// How many documents these are.
    public int documents() {
        return uploads.stream().mapToInt(Upload::documents).sum();
    }

    private static Corpus read(Path root, String prefix) throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var file : documentsBelow(root)) {
            var name = Files.isRegularFile(root) ? fileName(file) : path(root.relativize(file));
            if (suffix(file).equals("jsonl")) {
                uploads.addAll(JsonLines.parts(file, prefix + name));
            } else {
                uploads.add(new Upload(prefix + name, 1, FilePart.whole(file)));
            }
        }
        if (uploads.isEmpty()) {
            throw new InvalidCorpus(
                    "%s holds no documents: .txt, .md, .html, .pdf and .jsonl files are read.".formatted(root));
        }
        return new Corpus(uploads);
    }

    private static List<Path> documentsBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> SUFFIXES.contains(suffix(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String suffix(Path file) {
        var name = fileName(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String fileName(Path file) {
        var name = file.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String path(Path relative) {
        return relative.toString().replace('\\', '/');
    }
}
