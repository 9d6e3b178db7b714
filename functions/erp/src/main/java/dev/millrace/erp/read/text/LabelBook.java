package dev.millrace.erp.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds labels in rows, whatever spaces a PDF or an OCR engine put into them or left out.
///
/// At each word, and where a label ends inside a word, the longest phrase wins that ends with a word, before a digit,
/// or
/// before another phrase.
public final class LabelBook {

    private static final int SHORTEST_INSIDE = 3;
    private static final int SHORTEST_MISREAD = 6;
    private static final int MISREAD = 6;

    private final List<Label> labels;

    private LabelBook(List<Label> labels) {
        this.labels = labels;
    }

    /// The labels that come with this version.
    public static LabelBook load() {
        var labels = new ArrayList<Label>();
        for (var line : Lines.of("labels-1.tsv")) {
            var role = Role.valueOf(line.get(0));
            var weight = Double.parseDouble(line.get(2));
            for (var phrase : line.get(3).split("\\|")) {
                labels.add(new Label(role, Letters.folded(phrase), weight));
            }
        }
        labels.sort(Comparator.comparingInt((Label label) -> label.phrase().length())
                .reversed());
        return new LabelBook(List.copyOf(labels));
    }

    /// The labels of a row, from left to right.
    public List<LabelHit> in(List<Word> row) {
        var line = Run.of(row);
        var misread = row.stream().anyMatch(word -> word.confidence() < 1);
        var hits = new ArrayList<LabelHit>();
        var at = 0;
        while (at < line.text().length()) {
            var hit = line.mayStartAt(at, hits) ? longest(line, at, misread) : Optional.<Label>empty();
            if (hit.isPresent()) {
                var end = at + hit.get().phrase().length();
                hits.add(line.hit(hit.get(), at, end));
                at = end;
            } else {
                at++;
            }
        }
        return hits;
    }

    private Optional<Label> longest(Run line, int at, boolean misread) {
        var exact = labels.stream()
                .filter(label -> line.text().startsWith(label.phrase(), at))
                .filter(label -> mayEnd(line, at + label.phrase().length()))
                .findFirst();
        return misread ? exact.or(() -> similar(line, at)) : exact;
    }

    /// In text that an image was read into, one character in six may be another.
    private Optional<Label> similar(Run line, int at) {
        return labels.stream()
                .filter(label -> label.phrase().length() >= SHORTEST_MISREAD)
                .filter(label -> at + label.phrase().length() <= line.text().length())
                .filter(label -> line.endsWordAt(at + label.phrase().length()))
                .filter(label -> differences(line.text(), at, label.phrase())
                        <= label.phrase().length() / MISREAD)
                .findFirst();
    }

    private static int differences(String text, int at, String phrase) {
        var differences = 0;
        for (var i = 0; i < phrase.length(); i++) {
            differences += text.charAt(at + i) == phrase.charAt(i) ? 0 : 1;
        }
        return differences;
    }

    private boolean mayEnd(Run line, int end) {
        return line.endsWordAt(end)
                || Character.isDigit(line.text().charAt(end))
                || labels.stream()
                        .filter(label -> label.phrase().length() >= SHORTEST_INSIDE)
                        .filter(label -> line.text().startsWith(label.phrase(), end))
                        .anyMatch(label -> mayEnd(line, end + label.phrase().length()));
    }
}
