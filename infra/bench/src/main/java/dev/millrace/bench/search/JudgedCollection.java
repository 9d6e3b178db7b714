package dev.millrace.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A collection in the form of BEIR (github.com/beir-cellar/beir): `corpus.jsonl` with `_id`, `title` and `text`,
/// `queries.jsonl` with `_id` and `text`, and `qrels/<split>.tsv` with the grades, under a heading.
///
/// @param folder where those files are
public record JudgedCollection(Path folder) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// One query of a split.
    ///
    /// @param judged the grade of each document that was judged for it
    public record JudgedQuery(String id, String text, Map<String, Integer> judged) {}

    /// The collections in a folder: itself, or those right below it.
    ///
    /// @throws IllegalStateException if there is none
    public static List<JudgedCollection> in(Path folder) throws IOException {
        var found = isOne(folder) ? List.of(folder) : below(folder);
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "No collection in %s: corpus.jsonl, queries.jsonl and qrels/*.tsv are needed.".formatted(folder));
        }
        return found.stream().map(JudgedCollection::new).toList();
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(JudgedCollection::isOne).sorted().toList();
        }
    }

    private static boolean isOne(Path folder) {
        return Files.exists(folder.resolve("corpus.jsonl"))
                && Files.exists(folder.resolve("queries.jsonl"))
                && Files.isDirectory(folder.resolve("qrels"));
    }

    /// What it is called.
    public String name() {
        return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    }

    /// Where the documents are.
    public Path corpus() {
        return folder.resolve("corpus.jsonl");
    }

    /// The judged queries of a split, in the order of the file; empty if there is no such split.
    public Optional<List<JudgedQuery>> split(String name) throws IOException {
        var file = folder.resolve("qrels").resolve(name + ".tsv");
        return Files.exists(file) ? Optional.of(judged(file)) : Optional.empty();
    }

    /// The queries to be measured: `test`, or else the first split by name.
    public List<JudgedQuery> measured() throws IOException {
        var test = split("test");
        if (test.isPresent()) {
            return test.get();
        }
        try (Stream<Path> files = Files.list(folder.resolve("qrels"))) {
            var first =
                    files.filter(it -> it.toString().endsWith(".tsv")).sorted().findFirst();
            return judged(first.orElseThrow(() -> new IllegalStateException("qrels has no .tsv: " + folder)));
        }
    }

    private List<JudgedQuery> judged(Path file) throws IOException {
        var texts = queries();
        var grades = new LinkedHashMap<String, Map<String, Integer>>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.strip().split("\t"))
                    .filter(JudgedCollection::isGrade)
                    .forEach(cells -> grades.computeIfAbsent(cells[0], _ -> new TreeMap<>())
                            .put(cells[cells.length - 2], Integer.valueOf(cells[cells.length - 1])));
        }
        return grades.entrySet().stream()
                .filter(it -> texts.containsKey(it.getKey()))
                .map(it -> new JudgedQuery(it.getKey(), texts.getOrDefault(it.getKey(), ""), it.getValue()))
                .toList();
    }

    /// The heading has no number at its end.
    private static boolean isGrade(String[] cells) {
        return cells.length >= 3 && cells[cells.length - 1].chars().allMatch(c -> Character.isDigit(c) || c == '-');
    }

    private Map<String, String> queries() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        try (var lines = Files.lines(folder.resolve("queries.jsonl"))) {
            lines.map(JSON::readTree).forEach(it -> texts.put(text(it, "_id"), text(it, "text")));
        }
        return texts;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
