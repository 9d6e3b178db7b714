package dev.millrace.dlp;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Random words of several scripts with valid values between them, made from a seed.
///
/// @param planted where they stand
public record PlantedText(String text, List<Planted> planted) {

    /// A value and where it begins.
    public record Planted(int start, String value) {

        public int end() {
            return start + value.length();
        }
    }

    private static final List<Function<Random, String>> VALUES =
            List.of(PlantedText::email, PlantedText::card, PlantedText::iban, PlantedText::ip, PlantedText::phone);
    private static final String[] ALPHABETS = {
        "abcdefghijklmnopqrstuvwxyz", "äöüßéèçñåø", "абвгдежзийклмнопрст", "αβγδεζηθικλμν", "あいうえおかきく", "東京大阪名古屋"
    };
    private static final String[] GAPS = {" ", " ", " ", " ", "\n", ", ", "; ", " – ", ". ", " \u200b", " 😀 ", "\t"};
    private static final String[][] EDGES = {{" ", " "}, {"\n", "\n"}, {" (", ") "}, {": ", "; "}, {" \"", "\", "}};

    /// Values spread evenly over a text of at least that length.
    public static PlantedText of(long seed, int length, int values) {
        var random = new Random(seed);
        var text = new StringBuilder(length + 200);
        var planted = new ArrayList<Planted>(values);
        while (text.length() < length || planted.size() < values) {
            word(random, text);
            if (planted.size() < values && text.length() >= (long) planted.size() * length / values) {
                var edges = EDGES[random.nextInt(EDGES.length)];
                text.append(edges[0]);
                planted.add(new Planted(
                        text.length(), VALUES.get(random.nextInt(VALUES.size())).apply(random)));
                text.append(planted.getLast().value()).append(edges[1]);
            } else {
                text.append(GAPS[random.nextInt(GAPS.length)]);
            }
        }
        return new PlantedText(text.toString(), planted);
    }

    private static void word(Random random, StringBuilder text) {
        var alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
        for (var letters = 1 + random.nextInt(9); letters > 0; letters--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
    }

    private static String email(Random random) {
        return "user.%d@mail%d.example.com".formatted(random.nextInt(1_000_000), random.nextInt(100));
    }

    private static String ip(Random random) {
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    /// London numbers that Ofcom keeps for drama.
    private static String phone(Random random) {
        return "+44 20 7946 0%03d".formatted(random.nextInt(1000));
    }

    private static String card(Random random) {
        var digits = "4%014d".formatted(random.nextLong(100_000_000_000_000L));
        return digits + luhn(digits);
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return (10 - sum % 10) % 10;
    }

    private static String iban(Random random) {
        var account = "%018d".formatted(random.nextLong(1_000_000_000_000_000_000L));
        var remainder =
                new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return "DE%02d%s".formatted(98 - remainder, account);
    }
}
