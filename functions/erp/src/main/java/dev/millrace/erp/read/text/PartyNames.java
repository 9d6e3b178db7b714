package dev.millrace.erp.read.text;

import dev.millrace.erp.read.text.Organizations.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes names out of cells.
final class PartyNames {

    private static final int LONGEST = 60;
    private static final int MOST_ROWS = 200;
    private static final Set<String> FORMS_OF_ADDRESS = Set.of("attn", "attention", "tav", "mr", "mrs", "zhd");

    private final Organizations organizations;

    PartyNames(Organizations organizations) {
        this.organizations = organizations;
    }

    /// Words as a name: without "Attn:", and nothing where they are a number, a note in brackets, or an address.
    Optional<Found<String>> of(List<Word> words, int page, double confidence) {
        var rest = words;
        while (rest.size() > 1
                && FORMS_OF_ADDRESS.contains(Letters.folded(rest.getFirst().text()))
                && rest.getFirst().text().matches(".*[:.]")) {
            rest = rest.subList(1, rest.size());
        }
        var text = rest.stream()
                .map(Word::text)
                .collect(Collectors.joining(" "))
                .replaceAll("[,;:]+$", "")
                .strip();
        var isName = Letters.letters(text) > 1
                && Letters.letters(text) > Letters.digits(text)
                && !text.startsWith("(")
                && !text.contains("@");
        return isName ? Optional.of(Place.of(text, text, confidence, page, rest)) : Optional.empty();
    }

    /// Cells, and the parts of cells that dashes, bars or a legal form end.
    List<Found<String>> candidates(Reading reading) {
        var candidates = new ArrayList<Found<String>>();
        for (var row : Ends.of(reading.rows(), MOST_ROWS)) {
            for (var cell : row.cells()) {
                for (var part : parts(cell.words())) {
                    of(part, row.page(), 1)
                            .filter(it -> it.value().length() < LONGEST)
                            .ifPresent(candidates::add);
                }
            }
        }
        return candidates;
    }

    private List<List<Word>> parts(List<Word> words) {
        var parts = new ArrayList<List<Word>>();
        var open = new ArrayList<Word>();
        for (var word : words) {
            if (word.text().matches("[-–−|•·]+")) {
                parts.add(List.copyOf(open));
                open.clear();
            } else {
                open.add(word);
            }
        }
        parts.add(open);
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(this::toLegalForm)
                .toList();
    }

    private List<Word> toLegalForm(List<Word> part) {
        var text = part.stream().map(Word::text).collect(Collectors.joining(" "));
        var end = organizations.end(Kind.LEGAL, text);
        return end.filter(it -> it > 1 && it <= part.size())
                .map(it -> part.subList(0, it))
                .orElse(part);
    }
}
