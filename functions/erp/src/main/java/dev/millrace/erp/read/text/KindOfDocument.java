package dev.millrace.erp.read.text;

import dev.millrace.erp.order.DocumentKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Says what a document is by the first of its titles; nothing where it has none. What no title of another kind is
/// called is an invoice.
final class KindOfDocument {

    private static final double BY_DEFAULT = 0.7;

    private record Kind(DocumentKind kind, double confidence, String title) {}

    private final List<Kind> kinds = Lines.of("kinds-1.tsv").stream()
            .flatMap(line -> List.of(line.get(2).split("\\|")).stream()
                    .map(title -> new Kind(
                            DocumentKind.valueOf(line.get(0)), Double.parseDouble(line.get(1)), Letters.folded(title))))
            .sorted(Comparator.comparingInt((Kind kind) -> -kind.title().length()))
            .toList();

    Optional<Found<DocumentKind>> in(Reading reading) {
        return reading.rows().stream()
                .flatMap(row -> reading.labels(row).stream()
                        .filter(hit -> hit.role() == Role.TITLE || hit.role() == Role.NUMBER)
                        .map(hit -> found(row, hit)))
                .findFirst();
    }

    private Found<DocumentKind> found(Row row, LabelHit hit) {
        var words = row.words().subList(hit.start(), hit.end());
        var source = String.join(" ", words.stream().map(Word::text).toList());
        return kinds.stream()
                .filter(kind -> hit.label().phrase().startsWith(kind.title()))
                .findFirst()
                .map(kind -> Place.of(kind.kind(), source, kind.confidence(), row.page(), words))
                .orElseGet(() -> Place.of(DocumentKind.INVOICE, source, BY_DEFAULT, row.page(), words));
    }
}
