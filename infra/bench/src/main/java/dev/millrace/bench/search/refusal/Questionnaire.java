package dev.millrace.bench.search.refusal;

import dev.millrace.bench.search.JudgedCollection;
import dev.millrace.bench.search.JudgedCollection.JudgedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Questions that the index answers, and others that it does not: half of the queries of a collection, by seed,
/// lose all their relevant documents, and messages to a bank are about something else.
///
/// @param chosenBy those that a rule may be chosen by: 400 of the split `train` and half of the messages
/// @param measured the split `test` and the other half
/// @param leftOut the documents that are not in the index
record Questionnaire(List<Asking> chosenBy, List<Asking> measured, Set<String> leftOut) {

    private static final long SEED = 20_260_301;
    private static final int MESSAGES = 300;
    private static final int CHOOSING = 400;

    static Questionnaire of(JudgedCollection collection, Path messages) throws IOException {
        var random = new Random(SEED);
        var train = shuffled(collection.split("train").orElseThrow(), random).subList(0, CHOOSING);
        var test = shuffled(collection.split("test").orElseThrow(), random);
        var leftOut = new HashSet<String>();
        firstHalf(train).forEach(query -> leftOut.addAll(relevant(query)));
        firstHalf(test).forEach(query -> leftOut.addAll(relevant(query)));
        var elsewhere = shuffled(messages(messages), random);
        return new Questionnaire(
                with(train, leftOut, elsewhere.subList(0, MESSAGES)),
                with(test, leftOut, elsewhere.subList(MESSAGES, 2 * MESSAGES)),
                leftOut);
    }

    /// Writes the documents of the collection but those that are left out.
    ///
    /// @param most as many documents, those that answer a question among them
    void writeCorpus(JudgedCollection collection, Path file, int most) throws IOException {
        var answering = Stream.of(chosenBy, measured)
                .flatMap(List::stream)
                .filter(it -> it.kind().isAnswerable())
                .flatMap(it -> it.relevant().stream())
                .collect(Collectors.toSet());
        try (var lines = Files.lines(collection.corpus())) {
            var byNeed = lines.filter(line -> !leftOut.contains(id(line)))
                    .collect(Collectors.partitioningBy(line -> answering.contains(id(line))));
            var documents = new ArrayList<>(byNeed.getOrDefault(true, List.of()));
            documents.addAll(shuffled(byNeed.getOrDefault(false, List.of()), new Random(SEED)));
            Files.write(file, documents.subList(0, Math.min(most, documents.size())));
        }
    }

    private static String id(String line) {
        return JsonMapper.shared().readTree(line).path("_id").asString();
    }

    /// Queries of which a part is in the index are neither.
    private static List<Asking> with(List<JudgedQuery> queries, Set<String> leftOut, List<String> messages) {
        var all = new ArrayList<Asking>();
        for (var query : queries) {
            var relevant = relevant(query);
            if (leftOut.containsAll(relevant)) {
                all.add(new Asking(query.id(), query.text(), Kind.LEFT_OUT, relevant));
            } else if (Collections.disjoint(leftOut, relevant)) {
                all.add(new Asking(query.id(), query.text(), Kind.ANSWERABLE, relevant));
            }
        }
        messages.forEach(text -> all.add(new Asking("message-" + text.hashCode(), text, Kind.ELSEWHERE, Set.of())));
        return all;
    }

    private static Set<String> relevant(JudgedQuery query) {
        return query.judged().entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> it.getKey())
                .collect(Collectors.toSet());
    }

    /// `text,category` under a heading, the text in quotes where it holds commas.
    private static List<String> messages(Path csv) throws IOException {
        try (var lines = Files.lines(csv)) {
            return lines.skip(1)
                    .filter(line -> line.contains(","))
                    .map(line -> line.substring(0, line.lastIndexOf(',')))
                    .map(text -> text.startsWith("\"") ? text.substring(1, text.length() - 1) : text)
                    .map(text -> text.replace("\"\"", "\"").strip())
                    .distinct()
                    .toList();
        }
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static <T> List<T> firstHalf(List<T> list) {
        return list.subList(0, list.size() / 2);
    }
}
