package dev.millrace.erp.order;

import dev.millrace.erp.order.Adjustment.Direction;
import dev.millrace.erp.order.Reference.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.SourceDSL;

/// Documents of any kind that make sense: every sum in them holds.
public final class RandomDocuments {

    private static final List<TaxRate> RATES =
            List.of(rate("S", "19"), rate("S", "7.00"), rate("Z", "0"), rate("AE", "0"));
    private static final String LETTERS = "abc ÄÖüß éñ 0123 +:'?,;\"<&>*~-/|%";

    private final Random random;
    private final Currency currency;

    private RandomDocuments(long seed) {
        this.random = new Random(seed);
        this.currency = Currency.getInstance(one(List.of("EUR", "USD", "JPY", "TND")));
    }

    /// Documents by the thousand.
    public static Gen<TradeDocument> any() {
        return SourceDSL.longs().all().map(seed -> new RandomDocuments(seed).document());
    }

    private TradeDocument document() {
        var lines = list(6, this::line);
        var adjustments = list(2, () -> adjustment(true));
        var taxes = RATES.stream()
                .filter(rate -> Stream.concat(
                                lines.stream().map(Line::tax),
                                adjustments.stream().map(Adjustment::tax))
                        .anyMatch(it -> it.filter(rate::isLike).isPresent()))
                .map(rate -> subtotal(rate, lines, adjustments))
                .toList();
        var issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400));
        return new TradeDocument(
                one(List.of(DocumentKind.values())),
                "N" + text(),
                maybe(() -> issued),
                maybe(() -> issued.plusDays(random.nextInt(60))),
                currency,
                party(),
                party(),
                Stream.of(Target.values())
                        .flatMap(target -> maybe(() -> new Reference(target, text())).stream())
                        .toList(),
                numbered(lines),
                adjustments,
                taxes,
                totals(lines, adjustments, taxes));
    }

    private static List<Line> numbered(List<Line> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    return new Line(
                            String.valueOf(i + 1),
                            line.item(),
                            line.quantity(),
                            line.price(),
                            line.priceBase(),
                            line.net(),
                            line.tax(),
                            line.adjustments());
                })
                .toList();
    }

    private Line line() {
        var quantity = new Quantity(decimal(100_000, random.nextInt(4)), one(List.of("C62", "KGM", "HUR")));
        var price = decimal(1_000_000, 2 + random.nextInt(3));
        var base = maybe(() -> new BigDecimal(one(List.of("1", "10", "1000"))));
        var adjustments = list(2, () -> adjustment(false));
        var net = adjustments.stream()
                .map(Adjustment::signed)
                .reduce(
                        quantity.value()
                                .multiply(price)
                                .divide(base.orElse(BigDecimal.ONE), digits(), RoundingMode.HALF_UP),
                        BigDecimal::add);
        return new Line(
                "1",
                new Item(maybe(this::text), maybe(this::text), maybe(this::text), maybe(() -> "4006381333931")),
                quantity,
                Optional.of(price),
                base,
                Optional.of(net),
                Optional.of(one(RATES)),
                adjustments);
    }

    private Adjustment adjustment(boolean taxed) {
        return new Adjustment(
                one(List.of(Direction.values())),
                decimal(5_000, digits()),
                maybe(this::text),
                taxed ? Optional.of(one(RATES)) : Optional.empty());
    }

    private TaxSubtotal subtotal(TaxRate rate, List<Line> lines, List<Adjustment> adjustments) {
        var base = Stream.concat(
                        lines.stream()
                                .filter(it -> it.tax().filter(rate::isLike).isPresent())
                                .map(it -> it.net().orElseThrow()),
                        adjustments.stream()
                                .filter(it -> it.tax().filter(rate::isLike).isPresent())
                                .map(Adjustment::signed))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var amount = base.multiply(rate.percent()).divide(BigDecimal.valueOf(100), digits(), RoundingMode.HALF_UP);
        return new TaxSubtotal(rate, base, amount);
    }

    private Totals totals(List<Line> lines, List<Adjustment> adjustments, List<TaxSubtotal> taxes) {
        var sum = sum(lines, line -> line.net().orElseThrow());
        var off = sum(adjustments, it -> it.direction() == Direction.ALLOWANCE ? it.amount() : BigDecimal.ZERO);
        var on = sum(adjustments, it -> it.direction() == Direction.CHARGE ? it.amount() : BigDecimal.ZERO);
        var net = sum.subtract(off).add(on);
        var tax = sum(taxes, TaxSubtotal::amount);
        var prepaid = maybe(() -> decimal(1_000, digits()));
        return new Totals(
                Optional.of(sum),
                Optional.of(off),
                Optional.of(on),
                Optional.of(net),
                Optional.of(tax),
                Optional.of(net.add(tax)),
                prepaid,
                Optional.empty(),
                Optional.of(net.add(tax).subtract(prepaid.orElse(BigDecimal.ZERO))));
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amount) {
        return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Party party() {
        return new Party(
                maybe(this::text),
                maybe(() -> "4000001000005"),
                maybe(() -> "DE123456789"),
                maybe(this::text),
                maybe(() ->
                        new Address(Optional.of(text()), maybe(this::text), maybe(() -> "10115"), maybe(() -> "DE"))));
    }

    private int digits() {
        return currency.getDefaultFractionDigits();
    }

    private BigDecimal decimal(int below, int scale) {
        return BigDecimal.valueOf(1 + random.nextInt(below), scale);
    }

    /// Begins and ends with what is not blank.
    private String text() {
        var text = new StringBuilder("x");
        for (var i = random.nextInt(12); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append("y").toString();
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private <T> List<T> list(int most, Supplier<T> one) {
        var list = new ArrayList<T>();
        for (var i = random.nextInt(most) + (most > 2 ? 1 : 0); i > 0; i--) {
            list.add(one.get());
        }
        return list;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static TaxRate rate(String category, String percent) {
        return new TaxRate(category, new BigDecimal(percent));
    }
}
