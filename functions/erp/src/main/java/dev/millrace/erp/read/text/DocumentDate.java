package dev.millrace.erp.read.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the day of a document.
///
/// The nearest label on its left in the row decides what a day is; else the label above it in its column. A day that
/// follows the document's number counts as announced. Days of orders, deliveries and payments are passed over; among
/// days without a label, one beside a time of day wins, as tills print it. The first of equals is taken.
final class DocumentDate {

    private static final double UNLABELLED = 0.35;
    private static final double BESIDE_TIME = 0.2;
    private static final double AFTER_NUMBER = 0.9;
    private static final double ABOVE = 0.9;
    private static final double INSIDE = 0.9;
    private static final int NUMBER_WORDS = 4;
    private static final double REPEATED = 0.05;
    private static final double AMBIGUOUS = 0.75;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    Optional<Found<LocalDate>> in(Reading reading) {
        var candidates = new ArrayList<Found<LocalDate>>();
        Set<LocalDate> ambiguous = new HashSet<>();
        Map<LocalDate, Integer> times = new HashMap<>();
        for (var row : reading.rows()) {
            for (var day : reading.days(row)) {
                if (day.value().isAfter(EARLIEST) && day.value().isBefore(LATEST)) {
                    day.other().ifPresent(other -> ambiguous.add(day.value()));
                    times.merge(day.value(), 1, Integer::sum);
                    candidates.add(candidate(reading, row, day));
                }
            }
        }
        return candidates.stream()
                .filter(it -> it.confidence() > 0)
                .sorted(Comparator.comparingDouble(it ->
                        -it.confidence() - REPEATED * Math.min(3, times.getOrDefault(it.value(), 0))))
                .findFirst()
                .map(it -> ambiguous.contains(it.value()) ? it.times(AMBIGUOUS) : it);
    }

    private static Found<LocalDate> candidate(Reading reading, Row row, Day day) {
        var words = Place.words(row.words(), day.from(), day.to());
        var source = row.text().substring(day.from(), day.to());
        var first = Place.wordAt(row.words(), day.from());
        var weight = weight(reading, row, first, words);
        var time = timeFollows(row.text().substring(day.to())) ? BESIDE_TIME : 0;
        return Place.of(day.value(), source, weight <= 0 ? 0 : Math.min(1, weight + time), row.page(), words);
    }

    private static boolean timeFollows(String rest) {
        return Expressions.TIME.find(rest);
    }

    private static double weight(Reading reading, Row row, int first, List<Word> words) {
        var left = reading.labels(row).stream()
                .filter(hit -> hit.end() <= first || isGlued(hit, first))
                .toList();
        for (var hit : left.reversed()) {
            switch (hit.role()) {
                case DATE -> {
                    return afterTitle(row, left, hit) ? 1 : hit.label().weight() * (hit.start() == 0 ? 1 : INSIDE);
                }
                case OTHER_DATE -> {
                    return 0;
                }
                case NUMBER -> {
                    return AFTER_NUMBER;
                }
                default -> {}
            }
        }
        return above(reading, row, words).orElse(UNLABELLED);
    }

    private static boolean isGlued(LabelHit hit, int first) {
        return hit.end() - 1 == first;
    }

    /// "Invoice No. 471102 of 05.06.2018": a number stands between the title and the day.
    private static boolean afterTitle(Row row, List<LabelHit> left, LabelHit date) {
        return left.stream()
                .filter(hit -> hit.role() == Role.TITLE || hit.role() == Role.NUMBER)
                .filter(hit -> hit.end() <= date.start())
                .anyMatch(hit -> date.start() - hit.end() <= NUMBER_WORDS
                        && row.words().subList(hit.end() - 1, date.start()).stream()
                                .anyMatch(word -> Letters.digits(word.text()) > 2));
    }

    /// What the label over the day announces, up to three rows up.
    private static Optional<Double> above(Reading reading, Row row, List<Word> words) {
        var box = words.stream().map(Word::box).reduce(Box::with).orElseThrow();
        var rows = reading.layout().rowsOf(row.page());
        var at = rows.indexOf(row);
        for (var up = at - 1; up >= Math.max(0, at - 3); up--) {
            var over = rows.get(up);
            for (var hit : reading.labels(over)) {
                var label = over.words().subList(hit.start(), hit.end()).stream()
                        .map(Word::box)
                        .reduce(Box::with)
                        .orElseThrow();
                if (hit.role() == Role.OTHER_DATE && label.sharesColumnWith(box)) {
                    return Optional.of(0.0);
                }
                if (hit.role() == Role.DATE && label.sharesColumnWith(box)) {
                    return Optional.of(ABOVE * hit.label().weight());
                }
            }
        }
        return Optional.empty();
    }
}
