package dev.millrace.erp.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import dev.millrace.erp.normalize.Finding.Problem;
import dev.millrace.erp.order.Item;
import dev.millrace.erp.order.Line;
import dev.millrace.erp.order.Party;
import dev.millrace.erp.order.Quantity;
import dev.millrace.erp.order.RandomDocuments;
import dev.millrace.erp.order.TradeDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NormalizeOrderTest {

    private static final String GTIN = "4006381333931";
    private static final Partner MUELLER = partner("1", "Müller Maschinenbau GmbH", "DE123456789", "4000001000005");
    private static final Partner MILLER = partner("2", "Miller Tools Ltd", "GB123456789", "4000002000004");
    private static final Article PEN = new Article("P-1", "Stabilo marker yellow", Optional.of(GTIN), "C62");
    private static final Article BOLT = new Article("B-1", "Hexagon bolt M8 x 40", Optional.empty(), "C62");
    private static final MasterData DATA = new MasterData(List.of(MUELLER, MILLER), List.of(PEN, BOLT));

    private final MatchParty parties = new MatchParty(DATA);
    private final MatchItem items = new MatchItem(DATA);

    @Test
    void an_identifier_says_who_it_is_whatever_the_name() {
        assertThat(parties.apply(party("Somebody", "DE123456789", null))).isEqualTo(new Match.Known<>(MUELLER, "vat"));
        assertThat(parties.apply(party("Somebody", null, "4000002000004"))).isEqualTo(new Match.Known<>(MILLER, "gln"));
    }

    @Test
    void identifiers_of_two_partners_are_nobodys() {
        assertThat(parties.apply(party("Miller", "DE123456789", "4000002000004")))
                .isEqualTo(new Match.Ambiguous<>(List.of(MUELLER, MILLER)));
    }

    @Test
    void a_name_is_found_without_its_accents_and_case() {
        assertThat(parties.apply(party("MULLER MASCHINENBAU GMBH", null, null)))
                .isEqualTo(new Match.Likely<>(MUELLER, 1.0));
        assertThat(parties.apply(party("Nobody at all", null, null))).isEqualTo(new Match.Unknown<>());
    }

    @Test
    void the_same_name_with_another_vat_number_is_somebody_else() {
        assertThat(parties.apply(party("Müller Maschinenbau GmbH", "DE999999999", null)))
                .isEqualTo(new Match.Unknown<>());
    }

    @Test
    void two_partners_of_like_names_are_shown_and_not_chosen_from() {
        var twin = partner("3", "Müller Maschinenbau GmbH", null, null);
        var both = new MatchParty(new MasterData(List.of(MUELLER, twin), List.of()));

        assertThat(both.apply(party("Müller Maschinenbau GmbH", null, null)))
                .isEqualTo(new Match.Ambiguous<>(List.of(MUELLER, twin)));
    }

    @Test
    void a_line_is_found_by_its_numbers_first_and_by_its_name_last() {
        assertThat(items.apply(item("bolt", null, GTIN))).isEqualTo(new Match.Known<>(PEN, "gtin"));
        assertThat(items.apply(item("pen", "B-1", null))).isEqualTo(new Match.Known<>(BOLT, "seller-id"));
        assertThat(items.apply(item("pen", "B-1", GTIN))).isEqualTo(new Match.Ambiguous<>(List.of(PEN, BOLT)));
        assertThat(items.apply(item("hexagon bolt M8x40", null, null))).isEqualTo(new Match.Likely<>(BOLT, 1.0));
    }

    @Test
    void what_cannot_be_right_is_named_with_its_place_and_left_as_it_is() {
        qt().forAll(RandomDocuments.any()).checkAssert(any -> {
            var document = with(
                    any,
                    party("Somebody", "DE12", "4000002000005"),
                    List.of(line("0", GTIN), line("-1", GTIN), line("1", "4006381333932")));
            var normalized = new NormalizeOrder(DATA, DATA).apply(document);

            assertThat(normalized.document()).isEqualTo(document);
            assertThat(normalized.items()).hasSize(3);
            assertThat(normalized.findings())
                    .containsExactly(
                            new Finding(Problem.VAT_INVALID, "$.seller.vat"),
                            new Finding(Problem.GLN_INVALID, "$.seller.gln"),
                            new Finding(Problem.LINE_ZERO, "$.lines[0].quantity"),
                            new Finding(Problem.LINE_NEGATIVE, "$.lines[1].quantity"),
                            new Finding(Problem.GTIN_INVALID, "$.lines[2].item.gtin"));
        });
    }

    private static TradeDocument with(TradeDocument it, Party seller, List<Line> lines) {
        return new TradeDocument(
                it.kind(),
                it.number(),
                it.issued(),
                it.due(),
                it.currency(),
                seller,
                Party.unknown(),
                it.references(),
                lines,
                it.adjustments(),
                it.taxes(),
                it.totals());
    }

    private static Line line(String quantity, String gtin) {
        return new Line(
                "1",
                item("pen", null, gtin),
                new Quantity(new BigDecimal(quantity), Quantity.ONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Item item(String name, @Nullable String sellerId, @Nullable String gtin) {
        return new Item(Optional.of(name), Optional.ofNullable(sellerId), Optional.empty(), Optional.ofNullable(gtin));
    }

    private static Partner partner(String id, String name, @Nullable String vat, @Nullable String gln) {
        return new Partner(id, party(name, vat, gln));
    }

    private static Party party(String name, @Nullable String vat, @Nullable String gln) {
        return new Party(
                Optional.of(name),
                Optional.ofNullable(gln),
                Optional.ofNullable(vat),
                Optional.empty(),
                Optional.empty());
    }
}
