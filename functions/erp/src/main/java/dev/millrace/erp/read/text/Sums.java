package dev.millrace.erp.read.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers the amounts that labels announce: from the left in the row; from the row above, where a caption stands
/// alone;
/// and from the head of the column, where a row of totals ends a table.
final class Sums {

    private static final double HEAD_OF_COLUMN = 0.8;
    private static final double IN_TAX_TABLE = 0.4;
    private static final int ROWS_UP = 25;
    private static final int MOST = 120;

    private final AmountGrammar grammar;

    Sums(AmountGrammar grammar) {
        this.grammar = grammar;
    }

    List<Sum> in(Reading reading) {
        var sums = new ArrayList<Sum>();
        var inTaxTable = false;
        for (var row : reading.rows()) {
            inTaxTable = reading.has(row, Role.SUMMARY) || (inTaxTable && !endsTaxTable(reading, row));
            var amounts = grammar.in(row.words());
            for (var i = 0; i < amounts.size(); i++) {
                var sum = sum(reading, row, amounts, i, sums.size());
                var weight = inTaxTable ? IN_TAX_TABLE : 1;
                sum.map(it -> new Sum(it.role(), it.weight() * weight, it.amount(), row, it.order()))
                        .ifPresent(sums::add);
            }
        }
        return Stream.concat(labelled(sums, true), labelled(sums, false)).toList();
    }

    private static Stream<Sum> labelled(List<Sum> sums, boolean labelled) {
        return Ends.of(
                sums.stream()
                        .filter(sum -> (sum.role() != Role.NOTE) == labelled)
                        .toList(),
                MOST)
                .stream();
    }

    private static boolean endsTaxTable(Reading reading, Row row) {
        return reading.labels(row).stream()
                        .anyMatch(hit -> hit.role() == Role.DUE || hit.role() == Role.PAID || hit.role() == Role.CHANGE)
                || (reading.has(row, Role.TOTAL, Role.NET)
                        && reading.labels(row).getFirst().label().weight() == 1);
    }

    private Optional<Sum> sum(Reading reading, Row row, List<Amount> amounts, int i, int order) {
        var amount = amounts.get(i);
        var left = reading.labels(row).stream()
                .filter(hit -> hit.end() - 1 < amount.from())
                .filter(hit -> i == 0
                        || amounts.size() > 1
                        || hit.start() >= amounts.get(i - 1).to())
                .toList();
        var caption = captionOf(left, amounts, i);
        var head = head(reading, row, amount);
        if (caption.weight() > 0
                && (amount.isMoney() || (amount.to() == row.words().size() && caption.role() != Role.TAX))) {
            return Optional.of(combined(caption, head, amounts, amount, row, order));
        }
        if (amount.isMoney() && left.isEmpty()) {
            return Optional.of(loneCaption(reading, row)
                    .map(it -> new Sum(it.role(), it.weight() * HEAD_OF_COLUMN, amount, row, order))
                    .orElseGet(() -> underHead(head, reading, row, amounts, amount, order)));
        }
        return amount.isMoney() ? Optional.of(new Sum(Role.NOTE, 0, amount, row, order)) : Optional.empty();
    }

    /// In a row without a caption heads of columns count where its amounts add up by them; else it is unlabelled.
    private Sum underHead(
            Optional<Caption> head, Reading reading, Row row, List<Amount> amounts, Amount amount, int order) {
        var adds = head.isPresent() && addsUp(reading, row, amounts);
        return adds
                ? new Sum(head.get().role(), head.get().weight() * HEAD_OF_COLUMN, amount, row, order)
                : new Sum(Role.NOTE, 0, amount, row, order);
    }

    private boolean addsUp(Reading reading, Row row, List<Amount> amounts) {
        var net = valueUnder(Role.NET, reading, row, amounts);
        var tax = valueUnder(Role.TAX, reading, row, amounts);
        var total = valueUnder(Role.TOTAL, reading, row, amounts);
        return net.isPresent()
                && tax.isPresent()
                && total.isPresent()
                && net.get().add(tax.get()).compareTo(total.get()) == 0;
    }

    private Optional<BigDecimal> valueUnder(Role role, Reading reading, Row row, List<Amount> amounts) {
        return amounts.stream()
                .filter(Amount::isMoney)
                .filter(it -> head(reading, row, it)
                        .filter(head -> head.role() == role)
                        .isPresent())
                .map(Amount::value)
                .findFirst();
    }

    /// The labels since the amount before it, or all of them where none stands between.
    private static Caption captionOf(List<LabelHit> left, List<Amount> amounts, int i) {
        var since = left.stream()
                .filter(hit -> i == 0 || hit.start() >= amounts.get(i - 1).to())
                .toList();
        return Caption.of(since.isEmpty() ? left : since);
    }

    /// A row of totals in a table: what the column says, if it says anything of money; else the caption of the row,
    /// which
    /// of several amounts the last takes best.
    private static Sum combined(
            Caption caption, Optional<Caption> head, List<Amount> amounts, Amount amount, Row row, int order) {
        var last = amounts.getLast() == amount;
        if (caption.role() == Role.TOTAL && amounts.size() > 1 && head.isPresent()) {
            return new Sum(head.get().role(), caption.weight() * head.get().weight(), amount, row, order);
        }
        return new Sum(caption.role(), caption.weight() * (last ? 1 : HEAD_OF_COLUMN), amount, row, order);
    }

    /// What the nearest label above says that stands in the amount's column and has no amount of its own.
    private Optional<Caption> head(Reading reading, Row row, Amount amount) {
        var box = row.words().subList(amount.from(), amount.to()).stream()
                .map(Word::box)
                .reduce(Box::with)
                .orElseThrow();
        var rows = reading.layout().rowsOf(row.page());
        var at = rows.indexOf(row);
        return rows.subList(Math.max(0, at - ROWS_UP), at).reversed().stream()
                .filter(over -> grammar.in(over.words()).stream().noneMatch(Amount::isMoney))
                .flatMap(over -> headIn(reading, over, box).stream())
                .findFirst();
    }

    private static Optional<Caption> headIn(Reading reading, Row over, Box box) {
        var hits = reading.labels(over).stream()
                .filter(hit -> box(over, hit).sharesColumnWith(box))
                .toList();
        return Stream.of(Caption.of(hits)).filter(it -> it.weight() > 0).findFirst();
    }

    private static Box box(Row row, LabelHit hit) {
        return row.words().subList(hit.start(), hit.end()).stream()
                .map(Word::box)
                .reduce(Box::with)
                .orElseThrow();
    }

    /// A row of amounts alone, under a row of labels alone.
    private Optional<Caption> loneCaption(Reading reading, Row row) {
        var rows = reading.layout().rowsOf(row.page());
        var at = rows.indexOf(row);
        if (at == 0 || !isAlone(row)) {
            return Optional.empty();
        }
        var over = rows.get(at - 1);
        return grammar.in(over.words()).stream().anyMatch(Amount::isMoney)
                ? Optional.empty()
                : Optional.of(Caption.of(reading.labels(over)))
                        .filter(it -> it.role() == Role.TOTAL || it.role() == Role.DUE);
    }

    private boolean isAlone(Row row) {
        return row.words().size() <= 3;
    }
}
