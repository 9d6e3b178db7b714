package dev.millrace.erp.read.text;

import com.google.re2j.Pattern;
import dev.millrace.erp.read.text.Organizations.Kind;
import java.util.ArrayList;
import java.util.List;

/// How much speaks for a name to be the seller's, where no label says so.
final class SellerSigns {

    private static final Pattern DOMAIN = Pattern.compile("(?i)(?:@|www\\.|https?://)([a-z0-9.-]+)\\.[a-z]{2,4}");
    private static final double LEGAL = 0.35;
    private static final double DOMAIN_OF_NAME = 0.45;
    private static final double NUMBERS_NEAR = 0.2;
    private static final double AT_HEAD = 0.2;
    private static final double AT_FOOT = 0.15;
    private static final double REPEATED = 0.08;
    private static final double UNDER_BUYER = -0.6;
    private static final double LABEL = -0.5;
    private final Reading reading;
    private final Organizations organizations;
    private final List<String> domains = new ArrayList<>();
    private final List<String> texts;

    SellerSigns(Reading reading, Organizations organizations) {
        this.reading = reading;
        this.organizations = organizations;
        for (var row : reading.rows()) {
            var match = DOMAIN.matcher(row.text());
            while (match.find()) {
                for (var part : match.group(1).split("[.]")) {
                    domains.add(Letters.folded(part));
                }
            }
        }
        texts = reading.rows().stream().map(row -> Letters.folded(row.text())).toList();
    }

    double of(Found<String> name) {
        var core = organizations.core(name.value());
        var height = reading.layout().heightOf(name.page());
        var legal = organizations.has(Kind.LEGAL, name.value()) && name.value().contains(" ");
        var place = name.box().top() < height * 0.25 ? AT_HEAD : name.box().top() > height * 0.8 ? AT_FOOT : 0;
        var isDomain = core.length() > 2 && domains.stream().anyMatch(domain -> matches(domain, core));
        return (legal ? LEGAL : 0)
                + (isDomain ? DOMAIN_OF_NAME : 0)
                + (legal || isDomain || isShort(name.value()) ? place : place / 2)
                + (numbersNear(name) ? NUMBERS_NEAR : 0)
                + REPEATED
                        * Math.min(
                                4,
                                texts.stream()
                                                .filter(text -> core.length() > 2 && text.contains(core))
                                                .count()
                                        - 1)
                + (underBuyer(name) ? UNDER_BUYER : 0)
                + (isLabel(name) ? LABEL : 0)
                + (isSentence(name.value()) ? LABEL : 0);
    }

    private static boolean matches(String domain, String core) {
        return domain.length() > 3
                && (core.equals(domain) || core.startsWith(domain) || domain.startsWith(core) && core.length() > 3);
    }

    private static boolean isShort(String name) {
        return name.split(" ").length <= 4 && Letters.digits(name) == 0;
    }

    private static boolean isSentence(String name) {
        var words = List.of(name.split(" "));
        var small = words.stream()
                .filter(word -> Character.isLowerCase(word.codePointAt(0)) && word.length() > 1)
                .count();
        return small * 2 > words.size() || words.size() > 8 || Letters.digits(name) > 4;
    }

    /// A register or tax number in the same column, up to ten rows away.
    private boolean numbersNear(Found<String> name) {
        return reading.rows().stream()
                .filter(row -> row.page() == name.page())
                .filter(row -> reading.has(row, Role.PARTY_NUMBER)
                        || DOMAIN.matcher(row.text()).find())
                .filter(row -> Math.abs(row.box().top() - name.box().top())
                        < 12 * name.box().height())
                .anyMatch(
                        row -> row.cells().stream().anyMatch(cell -> cell.box().sharesColumnWith(name.box())));
    }

    private boolean underBuyer(Found<String> name) {
        return reading.rows().stream()
                .filter(row -> row.page() == name.page() && reading.has(row, Role.BUYER, Role.OTHER_PARTY))
                .filter(row -> row.box().top() <= name.box().top()
                        && name.box().top() - row.box().top() < 6 * name.box().height())
                .anyMatch(row -> reading.labels(row).stream()
                        .filter(hit -> hit.role() == Role.BUYER || hit.role() == Role.OTHER_PARTY)
                        .anyMatch(hit ->
                                Math.abs(row.words().get(hit.start()).box().left()
                                                        - name.box().left())
                                                < 40
                                        || row.words().get(hit.start()).box().sharesColumnWith(name.box())));
    }

    /// The name is a label of something, or holds one.
    private boolean isLabel(Found<String> name) {
        return reading.rows().stream()
                .filter(row -> row.page() == name.page() && row.box().besideness(name.box()) > 0.9)
                .anyMatch(row -> reading.labels(row).stream()
                        .filter(hit -> hit.role() != Role.SELLER && hit.role() != Role.NAME)
                        .anyMatch(hit -> row.words().subList(hit.start(), hit.end()).stream()
                                .anyMatch(word -> word.box().left()
                                                >= name.box().left() - 1
                                        && word.box().right() <= name.box().right() + 1)));
    }
}
