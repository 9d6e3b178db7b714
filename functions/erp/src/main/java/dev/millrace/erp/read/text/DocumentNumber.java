package dev.millrace.erp.read.text;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the number of a document.
///
/// It follows its label in the row, or stands under it in its column where a row of labels heads a row of values. It
/// has
/// a digit (or joins words by underscores), and is neither a day nor an amount. A title alone ("Invoice
/// INV/2023/03/0008")
/// announces it too, less surely; so does "No." after a title.
final class DocumentNumber {

    private static final double BESIDE_TITLE = 0.7;
    private static final double NUMBER_OF_TITLE = 0.95;
    private static final double BELOW = 0.9;
    private static final double UNDER_HEAD = 0.95;
    private static final double UNDER_TITLE = 0.6;
    private static final int HEADS = 3;
    private static final int ROWS_BELOW = 3;
    private static final int ROWS_UNDER_TITLE = 2;
    private static final Pattern SHAPE =
            Pattern.compile("^[#:№]*([\\pL0-9][\\pL0-9._/\\\\-]{1,39}[\\pL0-9]|[0-9]{2,3})[.,;:]?$");
    private static final Pattern LEAD =
            Pattern.compile("^(?:[#:№.()-]+|n[°ºo]\\.?:?|nr\\.?:?|no\\.?:?|num(?:ber)?:?|\\([0-9]{2,3}\\))$");
    private static final Pattern PREFIX = Pattern.compile("^[A-Z]{1,5}[-/]?$");
    private static final Pattern GLUED = Pattern.compile("^(?i:n[°ºo.]|nr[.:]|no[.:])[:.]?");

    private final AmountGrammar amounts;

    DocumentNumber(AmountGrammar amounts) {
        this.amounts = amounts;
    }

    Optional<Found<String>> in(Reading reading) {
        var candidates = new ArrayList<Found<String>>();
        for (var row : reading.rows()) {
            for (var hit : reading.labels(row)) {
                if ((hit.role() == Role.NUMBER || hit.role() == Role.TITLE) && !isName(row, hit)) {
                    beside(reading, row, hit).or(() -> below(reading, row, hit)).ifPresent(candidates::add);
                }
            }
        }
        // The first of equals.
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Found<String> it) -> -it.confidence()))
                .findFirst();
    }

    /// `invoice_number_1` is a value, not a label.
    private static boolean isName(Row row, LabelHit hit) {
        return row.words().get(hit.end() - 1).text().contains("_");
    }

    private Optional<Found<String>> beside(Reading reading, Row row, LabelHit hit) {
        var words = row.words();
        var rest = afterLabel(words, hit);
        var led = false;
        for (var i = 0; i < rest.size(); i++) {
            var word = rest.get(i);
            var at = words.size() - rest.size() + i;
            if (LEAD.matches(
                    Letters.letters(word.text()) > 0 ? word.text().toLowerCase(java.util.Locale.ROOT) : word.text())) {
                led = true;
                continue;
            }
            if (startsOtherLabel(reading, row, hit, at) || !nearby(words, at)) {
                return Optional.empty();
            }
            var weight = weight(hit, led);
            return value(rest, i)
                    .map(it -> Place.of(it, it, weight, row.page(), List.of(word)))
                    .filter(it -> isNumber(reading, it.value()));
        }
        return Optional.empty();
    }

    /// A value may stand some columns away, but not at the other end of nothing.
    private static boolean nearby(List<Word> words, int at) {
        return at == 0
                || words.get(at).box().left() - words.get(at - 1).box().right()
                        < 40 * words.get(at).box().height();
    }

    private static double weight(LabelHit hit, boolean led) {
        if (hit.role() == Role.NUMBER) {
            return hit.label().weight();
        }
        return led ? NUMBER_OF_TITLE : BESIDE_TITLE;
    }

    /// The words after the label; the rest of its last word comes first, where something is left of that.
    private static List<Word> afterLabel(List<Word> words, LabelHit hit) {
        var rest = new ArrayList<Word>();
        var last = words.get(hit.end() - 1);
        var folded = 0;
        var cut = 0;
        while (cut < last.text().length() && folded < hit.inside()) {
            folded += Letters.folded(last.text().substring(cut, cut + 1)).length();
            cut++;
        }
        var left = last.text().substring(cut).replaceAll("^[.:#°º)(]+", "");
        if (Letters.digits(left) > 0) {
            rest.add(new Word(left, last.box(), last.confidence()));
        }
        rest.addAll(words.subList(hit.end(), words.size()));
        return rest;
    }

    private static boolean startsOtherLabel(Reading reading, Row row, LabelHit hit, int at) {
        return reading.labels(row).stream()
                .anyMatch(it -> it != hit
                        && it.start() == at
                        && Letters.digits(row.words().get(at).text()) == 0);
    }

    /// One word, or letters and the digits after them.
    private static Optional<String> value(List<Word> words, int at) {
        var text = GLUED.matcher(words.get(at).text()).replaceFirst("");
        if (PREFIX.matches(text)
                && at + 1 < words.size()
                && Letters.digits(words.get(at + 1).text()) > 0) {
            text = text + " " + words.get(at + 1).text();
        }
        var number = SHAPE.matcher(text.replace(" ", "/"));
        return number.matches()
                ? Optional.of(text.replaceAll("^[#:№]+", "").replaceAll("[.,;:]$", ""))
                : Optional.empty();
    }

    private Optional<Found<String>> below(Reading reading, Row row, LabelHit hit) {
        var label = row.words().subList(hit.start(), hit.end()).stream()
                .map(Word::box)
                .reduce(Box::with)
                .orElseThrow();
        var heads = reading.labels(row).size() >= HEADS;
        var weight = hit.role() == Role.NUMBER ? hit.label().weight() : heads ? UNDER_HEAD : UNDER_TITLE;
        return reading.layout().below(row).stream()
                .limit(hit.role() == Role.TITLE && !heads ? ROWS_UNDER_TITLE : ROWS_BELOW)
                .flatMap(under -> under.words().stream()
                        .filter(word -> word.box().sharesColumnWith(label) && !isInDay(reading, under, word))
                        .flatMap(word -> value(List.of(word), 0).stream()
                                .map(it -> Place.of(it, it, BELOW * weight, under.page(), List.of(word)))))
                .filter(it -> isNumber(reading, it.value()))
                .findFirst();
    }

    private static boolean isInDay(Reading reading, Row row, Word word) {
        return reading.days(row).stream()
                .anyMatch(day -> Place.words(row.words(), day.from(), day.to()).contains(word));
    }

    private boolean isNumber(Reading reading, String text) {
        var amount = amounts.in(List.of(new Word(text, new Box(0, 0, 1, 1), 1)));
        return (Letters.digits(text) > 0 || text.contains("_"))
                && reading.days().in(text, reading.monthFirst()).stream().noneMatch(day -> day.from() == 0)
                && amount.stream().noneMatch(Amount::isMoney)
                && !Expressions.CLOCK.find(text);
    }
}
