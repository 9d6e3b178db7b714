package dev.millrace.erp.read.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds parties that a label announces: in its cell, under it, or as the value of "Name" in the block that it heads,
/// where the value may have several lines around its label.
final class LabelledParties {

    private static final double LABELLED = 0.9;
    private static final int BLOCK = 8;
    private static final int ROWS_BELOW = 4;

    private final PartyNames names;

    LabelledParties(PartyNames names) {
        this.names = names;
    }

    Optional<Found<String>> in(Reading reading, Role role) {
        var found = new ArrayList<Found<String>>();
        for (var row : reading.rows()) {
            for (var hit : reading.labels(row)) {
                if (hit.role() == role && startsCell(row, hit)) {
                    named(reading, row, hit)
                            .or(() -> beside(reading, row, hit))
                            .or(() -> under(reading, row, hit))
                            .ifPresent(found::add);
                }
            }
        }
        // The first of equals.
        return found.stream()
                .sorted(Comparator.comparingDouble((Found<String> it) -> -it.confidence()))
                .findFirst();
    }

    private static boolean startsCell(Row row, LabelHit hit) {
        var at = 0;
        for (var cell : row.cells()) {
            if (hit.start() == at) {
                return true;
            }
            at += cell.words().size();
        }
        return false;
    }

    /// The label alone heads a block of labels and values: the value of "Name".
    private Optional<Found<String>> named(Reading reading, Row row, LabelHit hit) {
        if (hit.end() < row.words().size()) {
            return Optional.empty();
        }
        var block = block(reading, row);
        for (var i = 0; i < block.size(); i++) {
            var first = reading.labels(block.get(i)).stream().findFirst();
            if (first.isPresent()
                    && first.get().role() == Role.NAME
                    && first.get().start() == 0
                    && first.get().end() < block.get(i).words().size()) {
                return Optional.of(valueAround(reading, block, i, first.get()));
            }
        }
        return Optional.empty();
    }

    /// The rows under a heading, to the next party.
    private static List<Row> block(Reading reading, Row heading) {
        var block = new ArrayList<Row>();
        for (var row : reading.layout().below(heading)) {
            var first = reading.labels(row).stream()
                    .filter(hit -> hit.start() == 0 && hit.end() == row.words().size())
                    .findFirst();
            if (block.size() == BLOCK
                    || first.filter(hit -> hit.role() == Role.SELLER
                                    || hit.role() == Role.BUYER
                                    || hit.role() == Role.OTHER_PARTY
                                    || hit.role() == Role.NOTE)
                            .isPresent()) {
                break;
            }
            block.add(row);
        }
        return block;
    }

    /// Rows without a label of their own belong to the label that is nearest to them.
    private static Found<String> valueAround(Reading reading, List<Row> block, int at, LabelHit name) {
        var row = block.get(at);
        var value = new ArrayList<Word>();
        var left = row.words().get(name.end()).box().left();
        for (var i = 0; i < block.size(); i++) {
            var near = i == at
                    || (reading.labels(block.get(i)).stream().noneMatch(hit -> hit.start() == 0)
                            && nearest(reading, block, i) == at
                            && Math.abs(block.get(i).box().left() - left)
                                    < row.box().height());
            if (near) {
                value.addAll(
                        i == at
                                ? row.words().subList(name.end(), row.words().size())
                                : block.get(i).words());
            }
        }
        var text = value.stream().map(Word::text).collect(Collectors.joining(" "));
        return Place.of(text, text, LABELLED, row.page(), value);
    }

    private static int nearest(Reading reading, List<Row> block, int from) {
        var nearest = -1;
        for (var i = 0; i < block.size(); i++) {
            if (reading.labels(block.get(i)).stream().anyMatch(hit -> hit.start() == 0)
                    && (nearest < 0 || distance(block, i, from) < distance(block, nearest, from))) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static double distance(List<Row> block, int a, int b) {
        return Math.abs(block.get(a).box().middle() - block.get(b).box().middle());
    }

    private Optional<Found<String>> beside(Reading reading, Row row, LabelHit hit) {
        var words = row.words();
        var end = hit.end();
        while (end < words.size()
                && Letters.letters(words.get(end).text()) == 0
                && Letters.digits(words.get(end).text()) == 0) {
            end++;
        }
        var cell = cellOf(row, hit.start());
        if (end >= words.size()) {
            return Optional.empty();
        }
        var inCell = words.subList(end, words.size()).stream()
                .takeWhile(word -> cell.words().contains(word))
                .toList();
        if (!inCell.isEmpty()
                && !words.get(hit.end() - 1).text().endsWith(":")
                && !words.get(Math.min(hit.end(), words.size() - 1)).text().startsWith(":")) {
            return Optional.empty();
        }
        return inCell.isEmpty() ? Optional.empty() : names.of(inCell, row.page(), LABELLED);
    }

    private static Cell cellOf(Row row, int word) {
        var at = 0;
        for (var cell : row.cells()) {
            at += cell.words().size();
            if (word < at) {
                return cell;
            }
        }
        return row.cells().getLast();
    }

    /// The first name under the label, in its column.
    private Optional<Found<String>> under(Reading reading, Row row, LabelHit hit) {
        var cell = cellOf(row, hit.start());
        if (hit.end() - hit.start() < cell.words().size()) {
            return Optional.empty();
        }
        return reading.layout().below(row).stream()
                .limit(ROWS_BELOW)
                .flatMap(under -> under.cells().stream())
                .filter(it -> it.box().sharesColumnWith(cell.box()))
                .filter(it -> Math.abs(it.box().left() - cell.box().left())
                        < 4 * cell.box().height())
                .filter(it -> !reading.isLabel(it))
                .flatMap(it -> names.of(it.words(), row.page(), LABELLED).stream())
                .findFirst();
    }
}
