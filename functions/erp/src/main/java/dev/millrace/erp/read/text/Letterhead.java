package dev.millrace.erp.read.text;

import dev.millrace.erp.read.text.Organizations.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the head of a receipt: who sells, and where.
///
/// Tills print the company first, its register number under it, then the address, then telephone and tax numbers, then
/// what was sold. A name written over all that (by who handed the receipt in) is no company: where a later line before
/// the address shows a legal form or a word of trade, the company starts there. A name goes on in the next line where
/// it
/// would end without its legal form, after "&", or inside a bracket.
final class Letterhead {

    private static final int DEEPEST = 14;
    private static final int LONGEST_ADDRESS = 6;
    private final Organizations organizations;

    Letterhead(Organizations organizations) {
        this.organizations = organizations;
    }

    /// @param company who sells
    /// @param address where, in one line
    record Head(Optional<Found<String>> company, Optional<Found<String>> address) {}

    Head in(Reading reading) {
        var rows = head(reading);
        var street = firstStreet(rows, reading);
        var company = company(rows.subList(0, street), reading);
        return new Head(
                company.map(it -> join(it, " ", 0.8)),
                Optional.of(address(rows.subList(street, rows.size()), reading))
                        .filter(it -> !it.isEmpty())
                        .map(it -> join(it, " ", 0.8)));
    }

    /// The rows before the first that tells of the sale.
    private List<Row> head(Reading reading) {
        var head = new ArrayList<Row>();
        for (var row : reading.rows()) {
            if (row.page() > 1 || head.size() >= DEEPEST) {
                break;
            }
            if (tellsOfSale(reading, row) && head.stream().anyMatch(it -> isAddress(it.text()))) {
                break;
            }
            head.add(row);
        }
        return head;
    }

    private static boolean tellsOfSale(Reading reading, Row row) {
        var labels = reading.labels(row);
        return !labels.isEmpty()
                && labels.getFirst().start() == 0
                && switch (labels.getFirst().role()) {
                    case NUMBER, OTHER_NUMBER, DATE, NOTE, TITLE, TOTAL, COUNT, PAID ->
                        labels.getFirst().role() != Role.TITLE
                                || labels.getFirst().end() == row.words().size();
                    default -> false;
                };
    }

    private int firstStreet(List<Row> rows, Reading reading) {
        for (var i = 1; i < rows.size(); i++) {
            var text = rows.get(i).text();
            if (isAddress(text) && !isRegistration(reading, rows.get(i)) && !organizations.has(Kind.LEGAL, text)) {
                return i;
            }
        }
        return Math.min(1, rows.size());
    }

    private boolean isAddress(String text) {
        var starts =
                organizations.end(Kind.STREET, text).filter(end -> end <= 1).isPresent();
        return Letters.letters(text) > 2
                && (Expressions.POSTAL.find(text)
                        || (organizations.has(Kind.STREET, text) && (Letters.digits(text) > 0 || starts)));
    }

    private boolean isRegistration(Reading reading, Row row) {
        return Expressions.REGISTERED.find(row.text()) || reading.has(row, Role.PARTY_NUMBER);
    }

    private Optional<List<Row>> company(List<Row> before, Reading reading) {
        var names = before.stream()
                .filter(row -> Letters.letters(row.text()) > Letters.digits(row.text()))
                .filter(row -> Letters.letters(row.text()) > 2)
                .filter(row ->
                        !isRegistration(reading, row) && reading.days(row).isEmpty())
                .filter(row -> !reading.has(row, Role.TITLE) || organizations.has(Kind.LEGAL, row.text()))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var first = firstCompany(names);
        return Optional.of(whole(names, first));
    }

    private int firstCompany(List<Row> names) {
        for (var i = 0; i < names.size(); i++) {
            if (isCompany(names.get(i))) {
                return i;
            }
        }
        return 0;
    }

    private boolean isCompany(Row row) {
        return organizations.has(Kind.LEGAL, row.text()) || organizations.has(Kind.TRADE, row.text());
    }

    /// With the lines that the name goes on in.
    private List<Row> whole(List<Row> names, int first) {
        var name = new ArrayList<>(List.of(names.get(first)));
        for (var i = first + 1; i < names.size() && goesOn(name, names, i); i++) {
            name.add(names.get(i));
        }
        return name;
    }

    private boolean goesOn(List<Row> name, List<Row> names, int next) {
        var text = text(name, " ");
        var row = names.get(next);
        var isAdjacent =
                row.box().top() - name.getLast().box().bottom() < row.box().height();
        return isAdjacent && (isOpen(text) || text.endsWith("&") || bringsLegalForm(text, names, next));
    }

    /// The next line ends the name with its legal form, itself or where a bracket or a word of trade leads
    /// on from it.
    private boolean bringsLegalForm(String name, List<Row> names, int next) {
        var row = names.get(next).text();
        var leadsOn = next + 1 < names.size() && (isOpen(row) || organizations.has(Kind.TRADE, row));
        var rest = leadsOn ? row + " " + names.get(next + 1).text() : row;
        return !organizations.has(Kind.LEGAL, name) && organizations.has(Kind.LEGAL, rest) && !row.startsWith("(");
    }

    private static boolean isOpen(String text) {
        return text.lastIndexOf('(') > text.lastIndexOf(')');
    }

    private List<Row> address(List<Row> rows, Reading reading) {
        var address = new ArrayList<Row>();
        for (var row : rows) {
            if (isRegistration(reading, row) || address.size() == LONGEST_ADDRESS) {
                if (!address.isEmpty()) {
                    break;
                }
                continue;
            }
            if (endsAddress(reading, row, address)) {
                break;
            }
            address.add(row);
        }
        return address;
    }

    private boolean endsAddress(Reading reading, Row row, List<Row> before) {
        var text = row.text();
        return reading.has(row, Role.TITLE, Role.NUMBER, Role.DATE, Role.NOTE, Role.PAID)
                || !reading.days(row).isEmpty()
                || text.contains("@")
                || text.toLowerCase(java.util.Locale.ROOT).contains("www.")
                || Letters.letters(text) < 2
                || (!before.isEmpty() && isPhone(text));
    }

    private static boolean isPhone(String text) {
        return Letters.digits(text) > Letters.letters(text) && !Expressions.POSTAL.find(text);
    }

    private static Found<String> join(List<Row> rows, String glue, double confidence) {
        var words = rows.stream().flatMap(row -> row.words().stream()).toList();
        var text = text(rows, glue).replaceAll("\\s*\\([A-Z]{0,2}[0-9]{4,8}-?[A-Z]?\\)$", "");
        return Place.of(text, text(rows, glue), confidence, rows.getFirst().page(), words);
    }

    private static String text(List<Row> rows, String glue) {
        return rows.stream().map(Row::text).collect(Collectors.joining(glue));
    }
}
