package dev.millrace.dlp.operator;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/// Random letters with values planted among them, no two alike.
///
/// @param values of many info types, in forms that leave no doubt
record Planted(String text, Set<String> values) {

    private static final int KINDS = 10;

    static Planted in(int length, int count, Random random) {
        var values = new LinkedHashSet<String>();
        var text = new StringBuilder();
        var gap = length / count;
        for (var i = 0; i < count; i++) {
            var value = value(i, random);
            while (!values.add(value)) {
                value = value(i, random);
            }
            text.append(words(random, gap - value.length() - 2))
                    .append(' ')
                    .append(value)
                    .append(' ');
        }
        return new Planted(text.append(words(random, length - text.length())).toString(), values);
    }

    /// Dates are so far apart that none becomes another one when it is shifted.
    private static String value(int i, Random random) {
        return switch (i % KINDS) {
            case 0 -> "%s%d@%s.example".formatted(word(random, 6), i, word(random, 8));
            case 1 -> "+44 20 7946 0%03d".formatted(random.nextInt(1000));
            case 2 -> "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            case 3 -> "00:00:5e:00:53:%02x".formatted(random.nextInt(256));
            case 4 -> LocalDate.of(1950, 1, 1).plusDays(i * 50L).toString();
            case 5 -> "https://%s.example/%d".formatted(word(random, 8), i);
            case 6 -> "123-45-%04d".formatted(1 + random.nextInt(9999));
            case 7 -> "AKIA" + word(random, 16).toUpperCase(Locale.ROOT);
            case 8 -> iban(random);
            default -> card(random);
        };
    }

    private static String card(Random random) {
        var digits = "4%014d".formatted(random.nextLong(100_000_000_000_000L));
        return IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static String iban(Random random) {
        var account = "%018d".formatted(random.nextLong(1_000_000_000_000_000_000L));
        var remainder = new BigInteger(account + "131400").mod(BigInteger.valueOf(97));
        return "DE%02d%s".formatted(98 - remainder.intValue(), account);
    }

    private static String words(Random random, int length) {
        var words = new StringBuilder();
        while (words.length() < length) {
            words.append(word(random, 1 + random.nextInt(9)))
                    .append(List.of(" ", ", ", ".\n").get(random.nextInt(3)));
        }
        return words.substring(0, Math.max(length, 0));
    }

    private static String word(Random random, int letters) {
        return random.ints(letters, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
