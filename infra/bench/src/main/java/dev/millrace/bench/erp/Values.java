package dev.millrace.bench.erp;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// When two values are the same, however they are written.
final class Values {

    private static final List<DateTimeFormatter> DAYS = List.of(
            day("yyyy-M-d"), day("yyyyMMdd"), day("d/M/yyyy"), day("M/d/yyyy"), day("d/M/yy"), day("d MMM yyyy"));
    private static final Set<String> LEGAL = Set.of(
            "gmbh", "ag", "kg", "co", "inc", "ltd", "limited", "llc", "bv", "nv", "sa", "sas", "sarl", "srl", "spa",
            "pvt", "private", "eg", "ug", "plc", "corp", "b", "v");

    private Values() {}

    /// Letters and digits, without case.
    static boolean sameText(String gold, String read) {
        return plain(gold).equals(plain(read));
    }

    /// The value, whatever currency and marks.
    static boolean sameAmount(String gold, String read) {
        return amount(gold).isPresent()
                && amount(read).isPresent()
                && amount(gold).get().compareTo(amount(read).get()) == 0;
    }

    /// The day; the gold may be written in several ways, of which the first that is a day counts.
    static boolean sameDay(String gold, String read) {
        return day(gold, DAYS).isPresent() && day(gold, DAYS).equals(day(read, DAYS));
    }

    /// Names without legal forms, of which one may begin the other at the end of a word.
    static boolean sameParty(String gold, String read) {
        var first = words(gold);
        var second = words(read);
        var shorter = first.size() <= second.size() ? first : second;
        var longer = shorter == first ? second : first;
        return !shorter.isEmpty() && longer.subList(0, shorter.size()).equals(shorter);
    }

    private static List<String> words(String name) {
        return List.of(name.replaceAll("[^\\pL\\pN]+", " ").strip().split(" ")).stream()
                .map(Values::plain)
                .filter(word -> !word.isEmpty() && !LEGAL.contains(word))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[^\\pL\\pN]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<BigDecimal> amount(String text) {
        var digits = text.replaceAll("[^0-9.-]", "");
        return digits.matches("-?[0-9]+([.][0-9]+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text, List<DateTimeFormatter> forms) {
        var slashed = text.matches("[0-9]{1,2}[.-].*") ? text.replaceAll("[.-]", "/") : text.strip();
        for (var form : forms) {
            try {
                return Optional.of(LocalDate.parse(slashed, form));
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
