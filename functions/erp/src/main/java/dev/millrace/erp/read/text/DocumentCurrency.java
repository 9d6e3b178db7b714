package dev.millrace.erp.read.text;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the currency: beside the total, else beside another amount, else a code of ISO 4217 that stands alone.
final class DocumentCurrency {

    private static final double BESIDE_ANOTHER = 0.9;
    private static final double ALONE = 0.7;
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    private record Sign(Currency currency, double confidence) {}

    private final Map<String, Sign> signs = new HashMap<>();

    DocumentCurrency() {
        for (var line : Lines.of("currencies-1.tsv")) {
            signs.put(line.get(0), new Sign(Currency.getInstance(line.get(1)), Double.parseDouble(line.get(2))));
        }
    }

    Optional<Found<Currency>> in(Reading reading, List<Sum> sums) {
        return beside(
                        sums.stream()
                                .filter(sum -> sum.role() == Role.TOTAL || sum.role() == Role.DUE)
                                .toList(),
                        1)
                .or(() -> beside(sums, BESIDE_ANOTHER))
                .or(() -> alone(reading));
    }

    private Optional<Found<Currency>> beside(List<Sum> sums, double confidence) {
        return sums.stream()
                .flatMap(sum -> sum.amount().currency().flatMap(this::sign).stream()
                        .map(sign -> sum.found(confidence * sign.confidence()).map(value -> sign.currency())))
                .findFirst();
    }

    private Optional<Found<Currency>> alone(Reading reading) {
        return reading.rows().stream()
                .flatMap(row -> row.words().stream()
                        .filter(word -> CODES.contains(word.text()))
                        .map(word -> Place.of(
                                Currency.getInstance(word.text()), word.text(), ALONE, row.page(), List.of(word))))
                .findFirst();
    }

    private Optional<Sign> sign(String printed) {
        return CODES.contains(printed)
                ? Optional.of(new Sign(Currency.getInstance(printed), 1))
                : Optional.ofNullable(signs.get(printed.toLowerCase(Locale.ROOT)));
    }
}
