package dev.millrace.bench.masking;

import dev.millrace.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// What passes through a masking engine in a company: equal shares of prose, messages, forms, logs, JSON and CSV, in
/// documents of about two thousand characters. The same for the same data.
final class MixedCorpus {

    private static final int DOCUMENT = 2_000;
    private static final int SHARE = 25_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Fiction fiction = Fiction.ofSeed(3);
    private final List<String> documents = new ArrayList<>();

    private MixedCorpus() {}

    /// Prose, messages and forms from the data sets that are there, and otherwise made up like the rest.
    static List<String> read(Setting setting) throws IOException {
        var corpus = new MixedCorpus();
        var data = setting.data();
        corpus.addLines(
                data.map(it -> it.resolve("ir/scifact/corpus.jsonl")),
                line -> JSON.readTree(line).path("text").asString());
        corpus.addLines(data.map(it -> it.resolve("tickets/banking77/train.csv")), line -> line);
        corpus.addForms(data.map(it -> it.resolve("pii/synth_dataset_v2.json")));
        corpus.addMade(corpus::logLine);
        corpus.addMade(corpus::jsonLine);
        corpus.addMade(corpus::csvLine);
        return List.copyOf(corpus.documents);
    }

    private void addLines(Optional<Path> file, UnaryOperator<String> text) throws IOException {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            addMade(fiction::sentence);
            return;
        }
        try (var lines = Files.lines(file.get())) {
            add(lines.map(line -> text.apply(line) + "\n"));
        }
    }

    private void addForms(Optional<Path> file) {
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            addMade(this::form);
            return;
        }
        add(AnnotatedTexts.read(file.get()).texts().stream().map(text -> text + "\n\n"));
    }

    private void addMade(Supplier<String> piece) {
        add(Stream.generate(piece));
    }

    /// Fills documents with pieces until the share of this kind is there.
    private void add(Stream<String> pieces) {
        var document = new StringBuilder();
        int added = 0;
        for (var it = pieces.iterator(); it.hasNext() && added < SHARE; ) {
            document.append(it.next());
            if (document.length() >= DOCUMENT) {
                added += document.length();
                documents.add(document.toString());
                document.setLength(0);
            }
        }
    }

    private String form() {
        return "Name: %s\nTown: %s\nE-mail: %s\nPhone: %s\nIBAN: %s\nNotes: %s\n\n"
                .formatted(
                        fiction.name(),
                        fiction.town(),
                        fiction.email(),
                        fiction.phone(),
                        fiction.iban(),
                        fiction.sentence());
    }

    private String logLine() {
        return "%sT%sZ INFO  [http-%d] %s GET /orders/%s 200 %d ms user=%s\n"
                .formatted(
                        fiction.date(),
                        fiction.time(),
                        fiction.amount() % 64,
                        fiction.ip(),
                        fiction.id(),
                        fiction.amount() % 900,
                        fiction.amount() % 5 == 0 ? fiction.email() : "-");
    }

    private String jsonLine() {
        return "{\"id\":\"%s\",\"customer\":{\"name\":\"%s\",\"email\":\"%s\"},\"iban\":\"%s\",\"total\":%d.%02d,\"note\":\"%s\"}\n"
                .formatted(
                        fiction.id(),
                        fiction.name(),
                        fiction.email(),
                        fiction.iban(),
                        fiction.amount(),
                        fiction.amount() % 100,
                        fiction.sentence());
    }

    private String csvLine() {
        return "%d;%s;%s;%s;%s;%d,%02d\n"
                .formatted(
                        fiction.amount(),
                        fiction.date(),
                        fiction.name(),
                        fiction.phone(),
                        fiction.town(),
                        fiction.amount(),
                        fiction.amount() % 100);
    }
}
