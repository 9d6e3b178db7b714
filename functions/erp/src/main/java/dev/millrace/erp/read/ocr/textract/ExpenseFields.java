package dev.millrace.erp.read.ocr.textract;

import dev.millrace.erp.read.text.Amount;
import dev.millrace.erp.read.text.AmountGrammar;
import dev.millrace.erp.read.text.Box;
import dev.millrace.erp.read.text.Day;
import dev.millrace.erp.read.text.DayGrammar;
import dev.millrace.erp.read.text.DocumentFields;
import dev.millrace.erp.read.text.Found;
import dev.millrace.erp.read.text.Word;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.textract.model.ExpenseDocument;
import software.amazon.awssdk.services.textract.model.ExpenseField;

/// The summary fields of Textract as ours
/// (<https://docs.aws.amazon.com/textract/latest/dg/invoices-receipts.html> lists their types). What does not parse as
/// a
/// day or an amount is left out.
final class ExpenseFields {

    private static final double PERCENT = 100;
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private final AmountGrammar amounts = new AmountGrammar();
    private final DayGrammar days = new DayGrammar();

    DocumentFields of(List<ExpenseDocument> documents, Box size) {
        var summary =
                documents.stream().flatMap(it -> it.summaryFields().stream()).toList();
        return new DocumentFields(
                Optional.empty(),
                find(summary, "INVOICE_RECEIPT_ID", size, Optional::of),
                find(summary, "INVOICE_RECEIPT_DATE", size, this::day).map(it -> it.map(Day::value)),
                find(summary, "TOTAL", size, this::amount),
                find(summary, "SUBTOTAL", size, this::amount),
                find(summary, "TAX", size, this::amount),
                find(summary, "AMOUNT_DUE", size, this::amount),
                summary.stream().flatMap(it -> currency(it, size).stream()).findFirst(),
                find(summary, "VENDOR_NAME", size, Optional::of),
                find(summary, "VENDOR_ADDRESS", size, Optional::of),
                find(summary, "RECEIVER_NAME", size, Optional::of));
    }

    private static <T> Optional<Found<T>> find(
            List<ExpenseField> fields, String type, Box size, Function<String, Optional<T>> parse) {
        return fields.stream()
                .filter(field ->
                        field.type() != null && type.equals(field.type().text()))
                .filter(field ->
                        field.valueDetection() != null && field.valueDetection().text() != null)
                .flatMap(field -> found(field, size, parse).stream())
                .findFirst();
    }

    private static <T> Optional<Found<T>> found(ExpenseField field, Box size, Function<String, Optional<T>> parse) {
        var detection = field.valueDetection();
        var text = detection.text().replaceAll("\\s+", " ").strip();
        var confidence = detection.confidence() == null ? 0 : detection.confidence() / PERCENT;
        return parse.apply(text)
                .map(value -> new Found<>(value, text, confidence, 1, Places.of(detection.geometry(), size)));
    }

    private Optional<Day> day(String text) {
        return days.in(text, days.isMonthFirst(List.of(text))).stream().findFirst();
    }

    private Optional<BigDecimal> amount(String text) {
        return amounts.in(Word.ofLine(text, new Box(0, 0, text.length(), 1), 1)).stream()
                .findFirst()
                .map(Amount::value);
    }

    private static Optional<Found<Currency>> currency(ExpenseField field, Box size) {
        if (field.currency() == null
                || !CODES.contains(String.valueOf(field.currency().code()))) {
            return Optional.empty();
        }
        var confidence =
                field.currency().confidence() == null ? 0 : field.currency().confidence() / PERCENT;
        var geometry =
                field.valueDetection() == null ? null : field.valueDetection().geometry();
        var code = field.currency().code();
        return Optional.of(new Found<>(Currency.getInstance(code), code, confidence, 1, Places.of(geometry, size)));
    }
}
